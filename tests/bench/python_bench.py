#!/usr/bin/env python3
"""python3 python_bench.py SCHEMA FOLDER: nanoseconds for one document by Python's json, PyYAML and jsonschema.
python3 python_bench.py SCHEMA --file FILE: judges one file by jsonschema."""

import json
import pathlib
import re
import statistics
import sys
import time

KINDS = ("achievements", "shortcomings", "principal_leader_duty", "plan")


def validator():
    from jsonschema import Draft202012Validator

    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    schema["allOf"] = [
        {"properties": {"sections": {"contains": {"properties": {"kind": {"const": kind}}}}}} for kind in KINDS
    ]
    return Draft202012Validator(schema)


def nanoseconds(texts, seconds, work):
    times = []
    until = time.perf_counter() + seconds
    while not times or time.perf_counter() < until:
        began = time.process_time_ns()
        for text in texts:
            work(text)
        times.append((time.process_time_ns() - began) / len(texts))
    return statistics.median(times)


def main():
    if sys.argv[2] == "--file":
        sys.exit(0 if validator().is_valid(json.loads(pathlib.Path(sys.argv[3]).read_bytes())) else 1)
    folder = pathlib.Path(sys.argv[2])
    result = {}

    def texts_of(pattern):
        return [path.read_bytes() for path in sorted(folder.iterdir()) if re.fullmatch(pattern, path.name)]

    for name, count in (("L2", 20), ("L3", 200)):
        texts = texts_of(r"\d+\.json")[:count]
        result[f"json-read/compact/{name}/python json"] = nanoseconds(texts, 0.3, json.loads)
        try:
            judge = validator()
            result[f"validate/compact/{name}/python jsonschema"] = nanoseconds(
                texts[:5], 0.5, lambda text: judge.is_valid(json.loads(text))
            )
        except ImportError:
            pass
        try:
            import yaml

            loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
            result[f"yaml-read/ours/{name}/PyYAML"] = nanoseconds(
                texts_of(r"\d+\.yaml")[:5], 0.5, lambda text: yaml.load(text, Loader=loader)
            )
        except ImportError:
            pass
    print(json.dumps(result))


main()
