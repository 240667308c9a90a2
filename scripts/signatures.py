"""Writes shared-rules/keras/*.ts: what Keras exports, asked of Keras itself.

    python scripts/signatures.py            write the files
    python scripts/signatures.py --check    fail if they differ from what the installed Keras says

Needs `pip install keras==3.15.1 jax`.
"""

import inspect
import json
import os
import pathlib
import sys

os.environ.setdefault("KERAS_BACKEND", "jax")
import keras  # noqa: E402

TARGET = pathlib.Path(__file__).parent.parent / "shared-rules" / "keras"
MODULES = """activations applications applications.* callbacks config constraints datasets datasets.* dtype_policies
initializers layers legacy.saving losses metrics mixed_precision models ops ops.image ops.linalg ops.nn ops.numpy
optimizers optimizers.schedules preprocessing.image preprocessing.sequence random regularizers saving tree utils""".split()
KNOWN = (int, float, str, bool, type(None))


def literal(value):
    if isinstance(value, KNOWN) and value == value and value not in (float("inf"), float("-inf")):
        return repr(value)
    if isinstance(value, (tuple, list)) and all(literal(item) != "..." for item in value):
        inside = ", ".join(literal(item) for item in value)
        if isinstance(value, list):
            return f"[{inside}]"
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    return "..."


def signature(thing):
    try:
        parameters = list(inspect.signature(thing).parameters.values())
    except (TypeError, ValueError):
        return None
    if inspect.isclass(thing) and [p.kind for p in parameters] == [inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD]:
        # `Sequential.__new__` hides what `__init__` takes.
        parameters = list(inspect.signature(thing.__init__).parameters.values())[1:]
    return listed(parameters)


def listed(parameters):
    parts, star = [], False
    for p in parameters:
        if p.kind is p.VAR_POSITIONAL:
            parts.append(f"*{p.name}")
            star = True
        elif p.kind is p.VAR_KEYWORD:
            parts.append(f"**{p.name}")
        else:
            if p.kind is p.KEYWORD_ONLY and not star:
                parts.append("*")
                star = True
            parts.append(p.name if p.default is p.empty else f"{p.name}={literal(p.default)}")
    return ", ".join(parts)


def modules():
    for name in MODULES:
        if name.endswith(".*"):
            parent = resolve(name[:-2])
            for child in sorted(vars(parent)):
                if inspect.ismodule(getattr(parent, child)) and not child.startswith("_"):
                    yield f"{name[:-2]}.{child}"
        else:
            yield name
    yield ""


def resolve(path):
    thing = keras
    for part in path.split("."):
        thing = getattr(thing, part)
    return thing


def exports():
    """Canonical name by object, and every other name of it."""
    signatures, aliases, seen = {}, {}, {}
    for module in modules():
        try:
            space = resolve(module) if module else keras
        except AttributeError:
            continue
        names = [n for n in sorted(vars(space)) if not n.startswith("_") and callable(getattr(space, n))]
        # A class is known by its own name; what else points at it is an alias.
        names.sort(key=lambda n: getattr(getattr(space, n), "__name__", "") != n)
        for name in names:
            thing = getattr(space, name)
            full = ".".join(part for part in ("keras", module, name) if part)
            if id(thing) in seen:
                aliases[full] = seen[id(thing)]
            else:
                seen[id(thing)] = full
                text = signature(thing)
                if text is not None:
                    signatures[full] = text
    # Methods that rules speak of, under a name of their own: `Model.compile`.
    for method in "compile fit evaluate predict train_on_batch test_on_batch predict_on_batch build summary get_layer".split():
        signatures[f"Model.{method}"] = signature(getattr(keras.Model, method)).removeprefix("self, ").removeprefix("self")
    return signatures, aliases


def identifiers():
    """The strings that `get()` accepts, each with the canonical name of what it gives."""
    from keras.src.activations import ALL_OBJECTS_DICT as activations
    from keras.src.constraints import ALL_OBJECTS_DICT as constraints
    from keras.src.initializers import ALL_OBJECTS_DICT as initializers
    from keras.src.losses import ALL_OBJECTS_DICT as losses
    from keras.src.metrics import ALL_OBJECTS_DICT as metrics
    from keras.src.optimizers import ALL_OBJECTS_DICT as optimizers
    from keras.src.regularizers import ALL_OBJECTS_DICT as regularizers

    kinds = dict(
        activations=activations, constraints=constraints, initializers=initializers, losses=losses,
        metrics=metrics, optimizers=optimizers, regularizers=regularizers,
    )
    result = {}
    for kind, table in kinds.items():
        result[kind] = {
            str(key): thing.__name__ for key, thing in sorted(table.items(), key=lambda pair: str(pair[0]))
            if isinstance(key, str)
        }
    return result


def calls(signatures):
    """What the `call` of each layer takes; a layer without one of its own is left out."""
    result = {}
    for name in signatures:
        thing = resolve(name.removeprefix("keras."))
        if inspect.isclass(thing) and issubclass(thing, keras.Layer) and not issubclass(thing, keras.Model):
            own = list(inspect.signature(thing.call).parameters.values())[1:]
            if not any(p.kind is p.VAR_POSITIONAL for p in own):
                result[name] = listed(own)
    return result


def classes(signatures):
    """Where the class of each layer and model is defined, as its `repr` says, and which of the others it derives from."""
    names = [n for n in signatures if n.startswith(("keras.layers.", "keras.models.")) and inspect.isclass(resolve(n.removeprefix("keras.")))]
    things = {resolve(name.removeprefix("keras.")): name for name in names}
    modules = {name: f"{thing.__module__}.{thing.__name__}" for thing, name in things.items()}
    bases = {
        name: [things[base] for base in thing.__mro__[1:] if base in things and base is not keras.Layer]
        for thing, name in things.items()
    }
    return modules, {name: found for name, found in bases.items() if found}


def typescript(name, doc, value, type_):
    head = f"// Generated by scripts/signatures.py from Keras {keras.__version__}; do not edit.\n\n"
    return head + declaration(name, doc, value, type_)


def declaration(name, doc, value, type_):
    return f"/** {doc} */\nexport const {name}: {type_} = {json.dumps(value, indent=4, ensure_ascii=False)};\n"


def files():
    signatures, aliases = exports()
    record = "Readonly<Record<string, string>>"
    modules, bases = classes(signatures)
    return {
        "signatures.ts": typescript(
            "signatures", "Parameters of every class and function that Keras exports; `...` is a default that is no literal.",
            dict(sorted(signatures.items())), record),
        "calls.ts": typescript(
            "calls", "Parameters of the `call` of every layer: what `layer(...)` takes.",
            dict(sorted(calls(signatures).items())), record),
        "classes.ts": typescript(
            "modules", "Where the class of each layer and model is defined: what Python prints of it.",
            dict(sorted(modules.items())), record)
        + "\n" + declaration(
            "bases", "The exported classes, but for `Layer`, that a layer's or model's class derives from.",
            dict(sorted(bases.items())), "Readonly<Record<string, readonly string[]>>"),
        "aliases.ts": typescript(
            "aliases", "Other names of the same thing: `keras.layers.MaxPool2D` is `keras.layers.MaxPooling2D`.",
            dict(sorted(aliases.items())), record),
        "identifiers.ts": typescript(
            "identifiers", "The strings that `get()` of each module accepts, with the name of the class or function they mean.",
            identifiers(), f"Readonly<Record<string, {record}>>"),
    }


def main():
    stale = []
    for name, text in files().items():
        path = TARGET / name
        if "--check" in sys.argv:
            if not path.exists() or path.read_text() != text:
                stale.append(name)
        else:
            path.write_text(text)
    if stale:
        sys.exit(f"stale: {', '.join(stale)}; run python scripts/signatures.py")


if __name__ == "__main__":
    main()
