"""Lays out arbitrary reports in YAML in arbitrary ways, formats them with `fazhi fmt`, and sees with PyYAML that no value
and no comment was lost, and that a second run changes nothing.

    format_keeps_everything.py COMMAND COUNT [SEED]
"""

import collections
import json
import random
import re
import subprocess
import sys

import yaml

TEXTS = ["某县", "安排", "a: b", "x # y", "- z", "12", "true", "一\n二", "长" * 70, 'q"q', "it's", "", "tail \n", "#no",
         "[x", "多行\n  缩进\n末", "2024-01-01", "a\tb", "%x", "@", "|-", "\nlead"]


class Layout:
    """Writes a document as people might, with comments that are numbered."""

    def __init__(self, dice):
        self.dice = dice
        self.comments = 0
        self.in_object = [True]

    def comment(self):
        self.comments += 1
        return f"#c{self.comments};{self.dice.choice(['', ' x', ': y', ' - z', chr(34)])}"

    def noise(self, indent, chance=0.25):
        out = ""
        while self.dice.random() < chance:
            if self.dice.random() < 0.35:
                out += self.dice.choice(["\n", "\n", "  \n"])
            else:
                column = self.dice.choice([indent, indent, indent + 2, 0, max(0, indent - 2), indent + 1])
                out += " " * column + self.comment() + "\n"
        return out

    def end(self):
        return (" " * self.dice.randint(1, 3) + self.comment() if self.dice.random() < 0.2 else "") + "\n"

    def value(self, value, indent):
        """What follows a key's colon or an item's dash."""
        if isinstance(value, (dict, list)) and (not value or self.dice.random() < 0.2):
            return " " + self.flow(value, indent) + self.end()
        if isinstance(value, dict):
            inner = indent + self.dice.choice([2, 2, 4, 1])
            out = self.end()
            for key, member in value.items():
                out += self.noise(inner) + " " * inner + key + ":" + self.value(member, inner)
            return out + self.noise(inner, 0.1)
        if isinstance(value, list):
            return self.end() + self.items(value, indent)
        return self.text(value, indent)

    def items(self, items, indent):
        inner = indent + self.dice.choice([2, 2, 0 if indent >= 0 and self.in_object[-1] else 2])
        self.in_object.append(False)
        out = ""
        for item in items:
            out += self.noise(inner)
            if isinstance(item, dict) and item and self.dice.random() < 0.6:
                self.in_object.append(True)
                for number, (key, member) in enumerate(item.items()):
                    out += " " * inner + "- " if number == 0 else self.noise(inner + 2) + " " * (inner + 2)
                    out += key + ":" + self.value(member, inner + 2)
                self.in_object.pop()
            else:
                out += " " * inner + "-" + self.value(item, inner)
        self.in_object.pop()
        return out

    def text(self, text, indent):
        way = self.dice.random()
        if way < 0.45 and way >= 0.3 and text and "\n" not in text:
            return " '" + text.replace("'", "''") + "'" + self.end()
        if way >= 0.45 and self.dice.random() < 0.5 and text and text.strip() == text:
            inner = " " * (max(indent, 0) + 2)
            return " |-" + self.end() + "".join((inner + line if line else "") + "\n" for line in text.split("\n"))
        if way >= 0.45 and re.match(r"^[\w\u4e00-\u9fff]+$", text) and not text[0].isdigit() and text != "true":
            return " " + text + self.end()
        return " " + json.dumps(text, ensure_ascii=False) + self.end()

    def break_line(self, indent):
        way = self.dice.random()
        if way >= 0.2:
            return ""
        return (" " + self.comment() if way < 0.1 else "") + "\n" + " " * (max(indent, 0) + 2)

    def flow(self, value, indent):
        if not isinstance(value, (dict, list)):
            return json.dumps(value, ensure_ascii=False)
        parts = ([" " + key + ": " + self.flow(member, indent) for key, member in value.items()]
                 if isinstance(value, dict) else [" " + self.flow(item, indent) for item in value])
        inside = ""
        for number, part in enumerate(parts):
            inside += ("," if number else "") + self.break_line(indent) + part
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        return opening + inside + self.break_line(indent) + closing

    def document(self, value):
        out = self.noise(0)
        if self.dice.random() < 0.15:
            out += "---" + self.end()
        for key, member in value.items():
            out += self.noise(0) + key + ":" + self.value(member, 0)
        out += self.noise(0)
        if self.dice.random() < 0.2:
            out = out.replace("\n", "\r\n")
        return out.rstrip("\r\n") if self.dice.random() < 0.2 else out


class Reports:
    """Draws reports, their keys in any order."""

    def __init__(self, dice):
        self.dice = dice

    def name(self):
        return self.dice.choice([text for text in TEXTS if text.strip()])

    def tree(self, depth=0):
        way = self.dice.random()
        if depth > 3 or way < 0.5:
            return self.dice.choice(TEXTS)
        if way < 0.75:
            return [self.tree(depth + 1) for _ in range(self.dice.randint(0, 3))]
        return {self.dice.choice("abcdefgh") + str(i): self.tree(depth + 1) for i in range(self.dice.randint(0, 3))}

    def some(self, most, make):
        return [make() for _ in range(self.dice.randint(0, most))]

    def shuffled(self, members):
        keys = list(members)
        self.dice.shuffle(keys)
        return {key: members[key]() for key in keys}

    def measure(self, depth=0):
        members = {"title": lambda: self.name() + self.name()}
        optional = {"number": lambda: "（一）", "paragraphs": lambda: self.some(3, self.name), "x-m": self.tree}
        if depth < 2:
            optional["actions"] = lambda: self.some(2, lambda: self.measure(depth + 1))
        members.update({key: make for key, make in optional.items() if self.dice.random() < 0.5})
        return self.shuffled(members)

    def section(self):
        return self.shuffled({"kind": lambda: "achievements", "heading": self.name,
                              "measures": lambda: self.some(3, self.measure)})

    def report(self):
        members = {"schema_version": lambda: "1.0",
                   "metadata": lambda: {"title": self.name() + "某县", "addressees": self.some(2, self.name)},
                   "sections": lambda: self.some(2, self.section)}
        optional = {"preamble": lambda: self.some(3, self.name), "x-a": self.tree, "x-b": self.tree}
        members.update({key: make for key, make in optional.items() if self.dice.random() < 0.6})
        return self.shuffled(members)


def without_empty_lists(value):
    """Lists that may be absent are not written when they are empty; kept keys are written as they are."""
    if isinstance(value, dict):
        return {key: member if key.startswith("x-") else without_empty_lists(member)
                for key, member in value.items() if member != [] or key.startswith("x-") or key == "sections"}
    return [without_empty_lists(item) for item in value] if isinstance(value, list) else value


def formatted(command, text):
    done = subprocess.run([command, "fmt", "-"], input=text.encode(), capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def is_report(value):
    """A comment below a literal block may have become its text, which spoils a document where names are wanted."""
    return value["schema_version"] == "1.0" and all(section["kind"] == "achievements" for section in value["sections"])


def fault_of(command, text):
    """What is wrong with the way in which a text is formatted, if anything; `None` for nothing."""
    report = yaml.safe_load(text)
    status, out, err = formatted(command, text)
    if status != 0:
        return f"status {status}: {err}"
    before, after = (collections.Counter(re.findall(r"#c\d+;", side)) for side in (text, out))
    if before != after:
        return f"comments: lost {before - after}, new {after - before}"
    if without_empty_lists(yaml.safe_load(out)) != without_empty_lists(report):
        return "another document"
    if formatted(command, out)[1] != out:
        return "a second run changes it"
    return None


def main():
    command, count = sys.argv[1], int(sys.argv[2])
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    faults = spoilt = 0
    for seed in range(first, first + count):
        dice = random.Random(seed)
        text = Layout(dice).document(Reports(dice).report())
        if not is_report(yaml.safe_load(text)):
            spoilt += 1
        elif fault := fault_of(command, text):
            faults += 1
            print(f"seed {seed}: {fault}\n{text}\n")
    print(f"{count} documents from seed {first}, {spoilt} of them spoilt, {faults} faults")
    sys.exit(1 if faults or spoilt * 4 > count else 0)


if __name__ == "__main__":
    main()
