"""Runs programs of others under real Keras, with training and data loading replaced, and prints what Keras makes of them.

    python test/oracle/trace.py FILE…       one JSON object a line

Every top-level statement runs on its own, so that one that fails (a download, a file that is not there) costs only
itself. Recorded: each layer call that the program itself makes (line in the innermost frame of the file, class, output
shape, parameters), once for each shape, with the number of times; each model that it makes; each exception that comes
from Keras.
"""

import ast
import contextlib
import io
import json
import math
import os
import re
import signal
import sys
import tempfile
import time

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
import keras  # noqa: E402
from keras.src import tree  # noqa: E402
from keras.src.layers.layer import Layer  # noqa: E402

import stage  # noqa: E402

KERAS_ROOT = os.path.dirname(keras.__file__)
STATEMENT_SECONDS = int(os.environ.get("TRACE_STATEMENT", "20"))
FILE_SECONDS = int(os.environ.get("TRACE_FILE", "120"))


class Trace:
    def __init__(self, path):
        self.path, self.calls, self.errors, self.models, self.failed = path, {}, [], [], []
        self.lines = set()


trace = None
WRAPPERS = re.compile(r"traceback_utils\.py$|contextlib|^<frozen")
CONSTRUCTORS = {"__init__", "__new__", "wrapper", "functional_init_arguments", "__call__"}


def caller(skips, making=None):
    """The line in the file if the file itself does this, else None; `skips` says which frames do not count."""
    frame = sys._getframe(2)
    while frame:
        name = frame.f_code.co_filename
        if name == trace.path and not initialises(frame, making):
            return frame.f_lineno
        if name == trace.path:
            frame = frame.f_back
            continue
        if name != __file__ and not WRAPPERS.search(name) and not skips(frame):
            return None
        frame = frame.f_back
    return None


def initialises(frame, making):
    """`super().__init__()` in the class of a model: the model is made where the class is called."""
    own = frame.f_code.co_varnames[:1]
    return making is not None and bool(own) and frame.f_locals.get(own[0]) is making


def is_constructor(frame):
    name = frame.f_code.co_filename
    return name.startswith(KERAS_ROOT) and (frame.f_code.co_name in CONSTRUCTORS or f"{os.sep}applications{os.sep}" in name)


def shapes(outputs):
    flat = [x for x in tree.flatten(outputs) if hasattr(x, "shape")]
    result = [[None if d is None else int(d) for d in x.shape] for x in flat]
    return result[0] if len(result) == 1 else result


def params(layer):
    try:
        return int(layer.count_params())
    except Exception:
        return None


plain_call = Layer.__call__


def traced_call(self, *args, **kwargs):
    line = caller(lambda _: False) if trace and not stage.Quiet.depth else None
    outputs = plain_call(self, *args, **kwargs)
    if line is not None:
        with contextlib.suppress(Exception):
            record(line, type(self).__name__, shapes(outputs), params(self))
    return outputs


def record(line, kind, shape, count):
    key = json.dumps([line, kind, shape, count])
    entry = trace.calls.setdefault(key, dict(line=line, **{"class": kind}, outputShape=shape, params=count, times=0))
    entry["times"] += 1


plain_build = Layer._maybe_build


def traced_build(self, *args, **kwargs):
    # Keras may run `call` once more to find out about weights: the program did not ask for that.
    with stage.unseen():
        return plain_build(self, *args, **kwargs)


def traced_constructor(plain):
    def __init__(self, *args, **kwargs):
        line = caller(is_constructor, self) if trace and not stage.Quiet.depth else None
        plain(self, *args, **kwargs)
        if line is not None and not any(model is self for _, model in trace.models):
            trace.models.append((line, self))

    return __init__


def install():
    from keras.src.models.functional import Functional
    from keras.src.models.sequential import Sequential

    Layer.__call__ = traced_call
    Layer._maybe_build = traced_build
    for kind in (keras.Model, Functional, Sequential):
        kind.__init__ = traced_constructor(kind.__init__)
    stage.set_stage()


class TooLong(BaseException):
    pass


def too_long(*_):
    raise TooLong


def frames_of(error):
    at = error.__traceback__
    while at:
        yield at
        at = at.tb_next


def from_keras(error):
    return any(at.tb_frame.f_code.co_filename.startswith(KERAS_ROOT) for at in frames_of(error))


def line_of(error):
    return next((at.tb_lineno for at in reversed(list(frames_of(error))) if at.tb_frame.f_code.co_filename == trace.path), None)


def follow_lines(frame, *_):
    """Which lines of the file have run: what stands elsewhere says nothing about Keras."""
    return mark_line if frame.f_code.co_filename == trace.path else None


def mark_line(frame, *_):
    trace.lines.add(frame.f_lineno)
    return mark_line


def run_statement(statement, space):
    signal.alarm(STATEMENT_SECONDS)
    sys.settrace(follow_lines)
    try:
        exec(compile(ast.Module([statement], []), trace.path, "exec"), space)
    except TooLong:
        trace.failed.append(dict(line=statement.lineno, exception="TooLong", message=""))
        forget(statement, space)
    except (Exception, SystemExit) as error:
        at = dict(line=line_of(error), end=statement.end_lineno)
        entry = dict(at, exception=type(error).__name__, message=str(error)[:2000])
        (trace.errors if from_keras(error) else trace.failed).append(entry)
        forget(statement, space)
    finally:
        sys.settrace(None)
        signal.alarm(0)


def forget(statement, space):
    """What a statement that failed should have bound is not what it was before."""
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and not isinstance(statement, (ast.Try, ast.With)):
            space.pop(node.id, None)


def run(path):
    global trace
    trace = Trace(os.path.abspath(path))
    try:
        body = ast.parse(open(path, encoding="utf-8").read()).body
    except SyntaxError as error:
        return dict(path=path, syntax=str(error))
    space = {"__name__": "__main__", "__file__": trace.path}
    sys.path.insert(0, os.path.dirname(trace.path))
    sys.argv = [trace.path]
    end = time.time() + FILE_SECONDS
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        for statement in body:
            if time.time() < end:
                run_statement(statement, space)
            else:
                trace.failed.append(dict(line=statement.lineno, exception="TooLong", message=""))
    return dict(path=path, calls=list(trace.calls.values()), models=models(), errors=trace.errors, failed=trace.failed, lines=sorted(trace.lines))


def models():
    found = []
    for line, model in trace.models:
        entry = dict(line=line, **{"class": type(model).__name__}, params=None, outputs=[])
        with contextlib.suppress(Exception):
            if model.built:
                learnt = sum(math.prod(weight.shape) for weight in model.trainable_weights)
                entry.update(params=int(model.count_params()), trainable=learnt, outputs=shapes(getattr(model, "outputs", [])))
                entry["layers"] = [[type(layer).__name__, layer.name, params(layer)] for layer in model.layers]
        found.append(entry)
    return found


def in_child(path):
    """A program may spoil the process it runs in: each has one of its own."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        signal.signal(signal.SIGALRM, too_long)
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            install()
            text = json.dumps(run(path))
        with os.fdopen(writer, "w") as out:
            out.write(text)
        os._exit(0)
    os.close(writer)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(pid, signal.SIGKILL))
    signal.alarm(2 * FILE_SECONDS)
    with os.fdopen(reader) as out:
        text = out.read()
    signal.alarm(0)
    os.waitpid(pid, 0)
    return text or json.dumps(dict(path=path, syntax="the process died"))


if __name__ == "__main__":
    for file in [os.path.abspath(it) for it in sys.argv[1:]]:
        print(in_child(file), flush=True)
