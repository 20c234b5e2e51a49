#!/usr/bin/env python3
"""python3 make_styles.py FOLDER: what Python's json and PyYAML write of the documents NNN.json in the folder."""

import json
import pathlib
import re
import sys

import yaml

Dumper = getattr(yaml, "CDumper", yaml.Dumper)

for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    if not re.fullmatch(r"\d+\.json", path.name):
        continue
    document = json.loads(path.read_text(encoding="utf-8"))
    base = str(path)[: -len(".json")]
    compact = {"separators": (",", ":")}
    texts = {
        ".sorted.json": json.dumps(document, ensure_ascii=False, sort_keys=True, **compact),
        ".escaped.json": json.dumps(document, **compact),
        ".pyyaml-unicode.yaml": yaml.dump(
            document, Dumper=Dumper, allow_unicode=True, sort_keys=False, default_flow_style=False
        ),
        ".pyyaml-default.yaml": yaml.dump(document, Dumper=Dumper),
    }
    for suffix, text in texts.items():
        pathlib.Path(base + suffix).write_text(text, encoding="utf-8")
