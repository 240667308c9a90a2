"""Runs every fixture of this folder in real Python and compares what its comments say.

    python test/interpreter/check.py

A `?` stands for what footgun may not know; Python knows everything, so it is skipped.
"""

import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
bad = 0
for path in sorted(HERE.glob("*.py")):
    if path.name == "check.py":
        continue
    seen = {}

    def reveal(value):
        line = sys._getframe(1).f_lineno
        seen.setdefault(line, []).append(repr(value))
        return value

    text = path.read_text()
    exec(compile(text, str(path), "exec"), {"reveal": reveal, "__name__": "__main__"})
    for number, line in enumerate(text.split("\n"), 1):
        match = re.search(r"\breveal\(.*\)\s+# (.*)$", line)
        if not match:
            continue
        for want, got in zip(match.group(1).split("; "), seen.get(number, [])):
            if want != "?" and want != got:
                bad += 1
                print(f"{path.name}:{number}: the comment says {want}, Python says {got}")
        if "?" not in match.group(1) and len(match.group(1).split("; ")) != len(seen.get(number, [])):
            bad += 1
            print(f"{path.name}:{number}: Python reveals {len(seen.get(number, []))} values")
sys.exit(bad > 0)
