"""Ends with 0 when a YAML file and a JSON file hold the same value for PyYAML and for Python's json."""

import json
import sys

import yaml


def difference(left, right, at=""):
    """Gives the pointer of the first place where the two differ, or None."""
    if type(left) is not type(right):
        return at
    if isinstance(left, dict):
        for key in sorted(left.keys() | right.keys(), key=str):
            if key not in left or key not in right:
                return f"{at}/{key}"
            found = difference(left[key], right[key], f"{at}/{key}")
            if found is not None:
                return found
        return None
    if isinstance(left, list):
        for index, (one, other) in enumerate(zip(left, right)):
            found = difference(one, other, f"{at}/{index}")
            if found is not None:
                return found
        return None if len(left) == len(right) else f"{at}/{min(len(left), len(right))}"
    return None if left == right else at


def main(yaml_path, json_path):
    with open(yaml_path, encoding="utf-8") as file:
        from_yaml = yaml.safe_load(file)
    with open(json_path, encoding="utf-8") as file:
        from_json = json.load(file)
    place = difference(from_yaml, from_json)
    if place is not None:
        sys.exit(f"{yaml_path} and {json_path} differ at '{place}'")
    if not isinstance(from_json, dict) or not from_json:
        sys.exit(f"{json_path} holds no report")
    print("equal")


if __name__ == "__main__":
    main(*sys.argv[1:])
