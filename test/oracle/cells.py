"""Runs the cells of rule fixtures in live Keras: where a finding says that Keras stops, it must stop, and nowhere else.

    python test/oracle/cells.py [fixture.py ...]

Each top-level statement runs on its own, and the next one after it whatever happened. A cell tagged `[unrunnable]` is
left out: it speaks of a library that does not exist. In one tagged `[late]` Keras stops only when there are numbers, and in
one tagged `[silent]` it says nothing, though it should.
Needs `pip install keras==3.15.1 jax tensorflow-cpu`.
"""

import ast
import contextlib
import io
import os
import re
import sys
import tempfile
import traceback
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parent / "rules"
SQUIGGLE = re.compile(r"^[ \t]*#[ \t]*(?P<mark>\^+|~+)(?: (?P<text>.*))?$")
RAISES = re.compile(r"^error (?P<rule>[\w-]+):")


def cells(text):
    parts = re.split(r"^(# %%.*)\n", text, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2]))


def program(text):
    """The program without its squiggles, the lines that errors stand on, with their rules, and those of the reasons."""
    lines, found, reasons = [], [], set()
    for line in text.split("\n"):
        squiggle = SQUIGGLE.match(line)
        if not squiggle:
            lines.append(line)
        elif squiggle["mark"].startswith("^"):
            rule = RAISES.match(squiggle["text"] or "")
            if rule:
                found.append((len(lines), rule["rule"]))
        else:
            reasons.add(len(lines))
    return "\n".join(lines), found, reasons


def run(source):
    """The spans of lines that took part in raising something, with what was raised, and whether it is only raised again."""
    raised, scope, known = [], {"__name__": "__main__"}, set()
    for statement in ast.parse(source).body:
        code = compile(ast.Module([statement], []), "cell", "exec")
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                exec(code, scope)
        except Exception as error:
            lines = {frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "cell"}
            lines |= set(range(statement.lineno, statement.end_lineno + 1))
            sentence = re.sub(r"\d+", "", str(error))
            raised.append((lines, f"{type(error).__name__}: {error}".split("\n")[0], sentence in known))
            known.add(sentence)
    return raised


def check(path, rules):
    wrong = 0
    for header, text in cells(path.read_text()):
        if "[unrunnable]" in header:
            continue
        source, found, reasons = program(text)
        found = [(line, rule) for line, rule in found if rule in rules]
        raised = [it for it in run(source) if not it[1].startswith("NameError")]
        told = {line for line, _ in found} | (reasons if found else set())
        unexpected = [what for lines, what, again in raised if not again and not lines & told]
        missing = [f"{rule} at line {line}" for line, rule in found if not any(lines & {line, *reasons} for lines, *_ in raised)]
        if "[late]" in header:
            unexpected, missing = [], [] if raised else ["anything"]
        if "[silent]" in header:
            missing = []
        for problem in [f"raised: {it}" for it in unexpected] + [f"not raised: {it}" for it in missing]:
            wrong += 1
            print(f"{path.name}: {header}: {problem}")
    return wrong


def main():
    warnings.simplefilter("ignore")
    names = [Path(name).resolve() for name in sys.argv[1:]]
    paths = names or [it for it in sorted(FIXTURES.glob("*.py")) if not it.name.endswith(".fixed.py")]
    rules = set((HERE / "raising.txt").read_text().split())
    # Cells write files.
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        wrong = sum(check(path, rules) for path in paths)
    sys.exit(1 if wrong else 0)


os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
main()
