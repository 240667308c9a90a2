import type { Site } from '../../../shared-rules/model/site';

/**
 * Python's syntax as the interpreter wants it: the names of Python's own `ast` module, plain immutable data, each
 * node with its site. Broken code is a `gap`: something was written there that we could not read.
 */
export interface Module {
    readonly body: readonly Statement[];
}

export type Block = readonly Statement[];

export type Statement = { readonly site: Site } & (
    | { readonly kind: 'expression'; readonly value: Expression }
    | { readonly kind: 'assign'; readonly targets: readonly Expression[]; readonly value: Expression }
    /** `x: int = 3`, `x: int`. */
    | {
          readonly kind: 'annotatedAssign';
          readonly target: Expression;
          readonly annotation: Expression;
          readonly value: Expression | undefined;
      }
    /** `x += 1`; the operator without `=`. */
    | {
          readonly kind: 'augmentedAssign';
          readonly target: Expression;
          readonly operator: BinaryOperator;
          readonly value: Expression;
      }
    | { readonly kind: 'import'; readonly names: readonly ImportedName[] }
    /** `from ..a.b import c as d`; `level` counts the dots; `names` is `'*'` for a star. */
    | {
          readonly kind: 'importFrom';
          readonly module: string;
          readonly level: number;
          readonly names: readonly ImportedName[] | '*';
      }
    | {
          readonly kind: 'function';
          readonly name: string;
          readonly nameSite: Site;
          readonly parameters: readonly Parameter[];
          readonly body: Block;
          readonly decorators: readonly Expression[];
          readonly async: boolean;
      }
    | {
          readonly kind: 'class';
          readonly name: string;
          readonly nameSite: Site;
          readonly arguments: readonly Argument[];
          readonly body: Block;
          readonly decorators: readonly Expression[];
      }
    /** `elif` is an `if` alone in `otherwise`. */
    | { readonly kind: 'if'; readonly test: Expression; readonly body: Block; readonly otherwise: Block }
    /** `header` ends with the colon. */
    | {
          readonly kind: 'for';
          readonly header: Site;
          readonly target: Expression;
          readonly iterable: Expression;
          readonly body: Block;
          readonly otherwise: Block;
      }
    | {
          readonly kind: 'while';
          readonly header: Site;
          readonly test: Expression;
          readonly body: Block;
          readonly otherwise: Block;
      }
    | {
          readonly kind: 'try';
          readonly body: Block;
          readonly handlers: readonly ExceptHandler[];
          readonly otherwise: Block;
          readonly final: Block;
      }
    | { readonly kind: 'with'; readonly items: readonly WithItem[]; readonly body: Block }
    | { readonly kind: 'match'; readonly subject: Expression; readonly cases: readonly MatchCase[] }
    | { readonly kind: 'return'; readonly value: Expression | undefined }
    | { readonly kind: 'raise'; readonly value: Expression | undefined }
    | { readonly kind: 'assert'; readonly test: Expression }
    | { readonly kind: 'delete'; readonly targets: readonly Expression[] }
    | { readonly kind: 'global' | 'nonlocal'; readonly names: readonly string[] }
    | { readonly kind: 'break' | 'continue' | 'pass' }
    /** Unreadable, or something of IPython; the names it may have bound, where that can be told. */
    | { readonly kind: 'gap'; readonly binds: readonly string[] }
);

export type StatementOf<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

/** `numpy as np`: `name` is dotted for an `import`. */
export interface ImportedName {
    readonly site: Site;
    readonly name: string;
    readonly as: string | undefined;
}

export interface Parameter {
    readonly site: Site;
    readonly name: string;
    /** `a`, `a, /` (positional only), `*, a` (keyword only), `*args`, `**kwargs`. */
    readonly kind: 'plain' | 'positionalOnly' | 'keywordOnly' | 'star' | 'doubleStar';
    readonly default: Expression | undefined;
    readonly annotation: Expression | undefined;
}

export interface ExceptHandler {
    readonly site: Site;
    readonly type: Expression | undefined;
    readonly name: string | undefined;
    readonly body: Block;
}

export interface WithItem {
    readonly context: Expression;
    readonly target: Expression | undefined;
}

export interface MatchCase {
    readonly site: Site;
    readonly pattern: Pattern;
    readonly guard: Expression | undefined;
    readonly body: Block;
}

export type Pattern = { readonly site: Site } & (
    | { readonly kind: 'value'; readonly value: Expression }
    /** A name that captures, or `_`. */
    | { readonly kind: 'capture'; readonly name: string }
    | { readonly kind: 'wildcard' }
    | { readonly kind: 'or'; readonly patterns: readonly Pattern[] }
    | { readonly kind: 'as'; readonly pattern: Pattern; readonly name: string }
    | { readonly kind: 'sequence'; readonly items: readonly Pattern[] }
    /** `*rest` among the items of a sequence; `*_` binds nothing. */
    | { readonly kind: 'star'; readonly name: string | undefined }
    /** `{"type": "dense", **rest}` */
    | {
          readonly kind: 'mapping';
          readonly entries: readonly { readonly key: Expression; readonly pattern: Pattern }[];
          readonly rest: string | undefined;
      }
    /** `Conv(filters, size=3)`: patterns by place and by attribute. */
    | {
          readonly kind: 'class';
          readonly class: Expression;
          readonly positional: readonly Pattern[];
          readonly keywords: readonly { readonly name: string; readonly pattern: Pattern }[];
      }
    /** Anything else; the names it binds. */
    | { readonly kind: 'other'; readonly binds: readonly string[] }
);

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '&' | '|' | '^' | '<<' | '>>';
export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in' | 'is' | 'is not';

export type Expression = { readonly site: Site } & (
    | { readonly kind: 'name'; readonly name: string }
    /** Integers beyond 2^53 and complex numbers are gaps. */
    | { readonly kind: 'int' | 'float'; readonly value: number }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'bytes' }
    | { readonly kind: 'true' | 'false' | 'none' | 'ellipsis' }
    | { readonly kind: 'fstring'; readonly parts: readonly FStringPart[] }
    | {
          readonly kind: 'attribute';
          readonly value: Expression;
          readonly attribute: string;
          readonly attributeSite: Site;
      }
    | {
          readonly kind: 'call';
          readonly callee: Expression;
          readonly arguments: readonly Argument[];
          /** The bracket `(`. */
          readonly open: number;
          /** Where `)` stands, or should stand where it is missing. */
          readonly close: number;
      }
    | { readonly kind: 'subscript'; readonly value: Expression; readonly index: Expression }
    /** Inside a subscript only. */
    | {
          readonly kind: 'slice';
          readonly lower: Expression | undefined;
          readonly upper: Expression | undefined;
          readonly step: Expression | undefined;
      }
    | { readonly kind: 'unary'; readonly operator: '-' | '+' | '~' | 'not'; readonly operand: Expression }
    | {
          readonly kind: 'binary';
          readonly operator: BinaryOperator;
          readonly left: Expression;
          readonly right: Expression;
      }
    | {
          readonly kind: 'boolean';
          readonly operator: 'and' | 'or';
          readonly left: Expression;
          readonly right: Expression;
      }
    /** `a < b <= c`: one operator less than operands. */
    | {
          readonly kind: 'compare';
          readonly operands: readonly Expression[];
          readonly operators: readonly ComparisonOperator[];
      }
    | {
          readonly kind: 'conditional';
          readonly test: Expression;
          readonly body: Expression;
          readonly otherwise: Expression;
      }
    | { readonly kind: 'lambda'; readonly parameters: readonly Parameter[]; readonly body: Expression }
    /** A parenthesised expression has its own site without the brackets; a tuple's site has them if they are there. */
    | { readonly kind: 'tuple' | 'list' | 'set'; readonly items: readonly Expression[] }
    /** An entry without a key is `**value`. */
    | {
          readonly kind: 'dict';
          readonly entries: readonly { readonly key: Expression | undefined; readonly value: Expression }[];
      }
    | {
          readonly kind: 'comprehension';
          readonly of: 'list' | 'set' | 'dict' | 'generator';
          /** Key and value for a dict, else one element. */
          readonly element: readonly Expression[];
          readonly clauses: readonly ComprehensionClause[];
      }
    | { readonly kind: 'starred'; readonly value: Expression }
    | { readonly kind: 'await'; readonly value: Expression }
    | { readonly kind: 'yield'; readonly value: Expression | undefined; readonly from: boolean }
    /** `(n := 3)` */
    | { readonly kind: 'named'; readonly name: string; readonly value: Expression }
    | { readonly kind: 'gap' }
);

export type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** Text as it is, or `{value!r:format}`. */
export type FStringPart =
    | { readonly kind: 'text'; readonly text: string }
    | {
          readonly kind: 'value';
          readonly value: Expression;
          readonly conversion: string | undefined;
          readonly format: string | undefined;
      };

export interface Argument {
    /** With its keyword or stars. */
    readonly site: Site;
    readonly kind: 'positional' | 'keyword' | 'star' | 'doubleStar';
    readonly keyword: string | undefined;
    readonly value: Expression;
}

export type ComprehensionClause =
    | { readonly kind: 'for'; readonly target: Expression; readonly iterable: Expression }
    | { readonly kind: 'if'; readonly test: Expression };

/** A comment, without its `#`. */
export interface Comment {
    readonly site: Site;
    readonly text: string;
}

/** What reading one text gave. */
export interface Reading {
    readonly text: string;
    readonly module: Module;
    readonly comments: readonly Comment[];
    /** Where the text is not Python, in order; empty for a well-formed file. */
    readonly problems: readonly SyntaxProblem[];
}

export interface SyntaxProblem {
    readonly site: Site;
    /** `missing` a token (`)`), or something `unexpected`. */
    readonly kind: 'missing' | 'unexpected';
    /** The token that is missing. */
    readonly token: string | undefined;
}
