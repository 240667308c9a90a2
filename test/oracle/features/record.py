"""Runs the programs of this folder under real Keras and records what it makes of them, for a test that needs no Python.

    python test/oracle/features/record.py > test/oracle/features/facts.jsonl

A file holds many programs, each below its `# %% title`. Programs of older times have a twin of today that Keras runs.
"""

import glob
import json
import os
import sys
import tempfile

FOLDER = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(FOLDER))
import trace as tracer  # noqa: E402

KEPT = ("calls", "models", "errors", "failed")


def cells(path):
    """Each program by its title, with its lines where they stand in the file."""
    title, found = None, {}
    for number, line in enumerate(open(path, encoding="utf-8").read().split("\n")):
        if line.startswith("# %% "):
            title = line[5:]
            found[title] = [""] * number
        if title is not None:
            found[title].append(line)
    return {title: "\n".join(lines) + "\n" for title, lines in found.items()}


def main():
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "program.py")
        for path in sorted(glob.glob(os.path.join(FOLDER, "*.py"))):
            if path == os.path.abspath(__file__):
                continue
            for title, text in cells(path).items():
                if title.endswith("(long ago)"):
                    continue
                with open(program, "w", encoding="utf-8") as file:
                    file.write(text)
                found = json.loads(tracer.in_child(program))
                facts = {key: found[key] for key in KEPT if found.get(key)}
                print(json.dumps(dict(file=os.path.basename(path), title=title, **facts)), flush=True)


if __name__ == "__main__":
    main()
