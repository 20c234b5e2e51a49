"""same_as_command.py FAZHI HEADER WORK CLIENT...: ends with 0 when a client of the C library gives what fazhi gives.

WORK is made anew and filled with reports; the command says what is expected of them. Then CLIENT, a program of one of
the languages, goes through the scenario in that folder and leaves what it got in `out`, which is compared.
"""

import json
import os
import shutil
import subprocess
import sys

from layouts import layouts

AS_OF = "2025-04-02"
PROFILE = "strict"
# Characters of one to four bytes, two of which take two UTF-16 code units; what JSON and YAML escape; and a NUL.
TITLE = 'a"é\\云𠮷林😀\t\0末'

ERRORS = {
    "missing file": [3, "file.missing"],
    "no such value": [3, "pointer.nothing-there"],
    "no such profile": [3, "profile.missing"],
    "no such day": [2, "date.no-such-day"],
    "no such place to edit": [3, "edit.no-such-place"],
    "would be no report": [2, None],
    "no report in the text": [2, None],
    "over a limit": [4, None],
    "no such format": [3, None],
    "closed": "refused",
    "a NUL in a name": "refused",
    "half a character in a text": "refused",
    "half a character in a name": "refused",
    "half a character in a pointer": "refused",
    "half a character in a value": "refused",
    "raised while reading": "raised again",
    "raised while writing": "raised again",
    "raised during a run": "raised again",
    "added from within": [1, None],
}


class Folder:
    def __init__(self, fazhi, header, work):
        shutil.rmtree(work, ignore_errors=True)
        os.makedirs(os.path.join(work, "out"))
        self.fazhi, self.header, self.path = fazhi, header, work
        self.wrong = []

    def command(self, *arguments, statuses=(0, 1, 3)):
        ran = subprocess.run([self.fazhi, "--lang", "zh", *arguments], cwd=self.path, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE)
        if ran.returncode not in statuses:
            sys.exit(f"fazhi {' '.join(arguments)} ended with {ran.returncode}: {ran.stderr.decode()}")
        return ran.stdout

    def read(self, name):
        with open(os.path.join(self.path, name), "rb") as file:
            return file.read()

    def write(self, name, content):
        with open(os.path.join(self.path, name), "wb") as file:
            file.write(content)

    def expect(self, name, expected):
        """A file of `out` byte by byte."""
        try:
            got = self.read(os.path.join("out", name))
        except FileNotFoundError:
            self.wrong.append(f"{name} is missing")
            return
        if got != expected:
            at = next((i for i, (a, b) in enumerate(zip(got, expected)) if a != b), min(len(got), len(expected)))
            self.wrong.append(f"{name} differs at byte {at}: {got[at:at + 80]!r} for {expected[at:at + 80]!r}")

    def expect_json(self, name, expected):
        """The same as JSON, with the order of keys."""
        try:
            got = json.loads(self.read(os.path.join("out", name)))
        except (FileNotFoundError, ValueError) as problem:
            self.wrong.append(f"{name}: {problem}")
            return
        self.compare_json(name, got, expected)

    def compare_json(self, name, got, expected, **how):
        left, right = (json.dumps(one, ensure_ascii=False, **how) for one in (got, expected))
        if left != right:
            at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
            around = slice(max(0, at - 40), at + 80)
            self.wrong.append(f"{name} differs: …{left[around]} for …{right[around]}")


def fill(folder, examples):
    shutil.copy(os.path.join(examples, "report.txt"), folder.path)
    report = folder.read("report.txt").decode()
    for right, wrong in [("保留11件", "保留12件"), ("583件，全部", "583件，，全部"), ("〔2025〕9号", "[2025]9号"),
                         ("（四）改进涉水", "（五）改进涉水"), ("优秀率80%", "优秀率90%")]:
        if right not in report:
            sys.exit(f"examples/report.txt has no {right} any more")
        report = report.replace(right, wrong)
    folder.write("faulty.txt", report.encode())
    folder.write("broken.yaml", "# 未写完\nmetadata: [\n".encode())
    yaml = folder.command("import", "report.txt", statuses=(0,)).decode()
    # A key of one's own with a NUL in its name: the pointer of what is found there holds it.
    told = json.loads(folder.command("convert", "--to", "json", "report.txt"))
    told["metadata"]["subject\0c"] = "水利"
    folder.write("nul.json", json.dumps(told, ensure_ascii=False).encode())
    folder.write("report.yaml", ("# 首行注释\n" + yaml.replace("\n  title:", "\n  # 标题须与红头一致\n  title:", 1)).encode())


def edited(folder):
    """The file that the client edited: only the line of the title is another one."""
    before = folder.read("report.yaml").split(b"\n")
    after = folder.read("out/edited.yaml").split(b"\n")
    if len(before) != len(after) or any(
        a != b and not b.startswith(b"  title: ") for b, a in zip(before, after)
    ):
        folder.wrong.append("edited.yaml: more than the title was edited")
    title = json.loads(folder.command("convert", "--to", "json", "out/edited.yaml"))["metadata"]["title"]
    if title != TITLE:
        folder.wrong.append(f"edited.yaml: the title is {title!r}")


def flat(findings):
    """Findings as rows, which a client in any language writes with ease."""

    def place(one):
        keys = ("pointer", "begin", "end", "line", "column", "utf16_column")
        return [one["message"]["zh"], one["message"]["en"]] + [one.get(key) for key in keys]

    for finding in findings:
        yield ["finding", finding["id"], finding["severity"], finding.get("fingerprint")] + place(finding)
        for related in finding["related"]:
            yield ["related"] + place(related)
        for fix in finding.get("fixes", []):
            yield ["fix", fix["title"]["zh"], fix["title"]["en"], fix["safe"]]
            for edit in fix["edits"]:
                yield ["edit"] + [edit[key] for key in ("pointer", "begin", "end", "replacement")]


def compare(folder):
    judged = ("validate", "--as-of", AS_OF, "--profile", PROFILE)
    folder.expect("imported.json", folder.command("import", "report.txt", "--to", "json"))
    told = folder.command(*judged, "--format", "json", "report.txt", "faulty.txt", "broken.yaml", "nul.json")
    entries = json.loads(told)["files"]
    for name, entry in zip(("report", "faulty", "broken", "nul"), entries):
        folder.expect_json(f"{name}.result.json", entry)
    findings = entries[1]["findings"]
    rows = list(flat(findings))
    for kind in ("finding", "related", "fix", "edit"):
        if not any(row[0] == kind for row in rows):
            sys.exit(f"faulty.txt has no {kind} any more")
    folder.expect_json("findings.json", rows)
    with_nul = list(flat(entries[3]["findings"]))
    if not any(row[0] == "finding" and row[6] == "/metadata/subject\0c" for row in with_nul):
        sys.exit("nul.json has no finding at its NUL any more")
    folder.expect_json("nul.findings.json", with_nul)
    folder.expect("page.html", folder.command(*judged, "--format", "html", "faulty.txt"))
    for form in ("json", "sarif"):
        folder.expect(f"run.{form}", folder.command(*judged, "--format", form, "faulty.txt", "broken.yaml"))

    edited(folder)
    folder.expect("title.txt", TITLE.encode())
    folder.expect_json("diff.json", json.loads(
        folder.command("diff", "--by", "values", "--format", "json", "report.yaml", "out/edited.yaml")))

    shutil.copy(os.path.join(folder.path, "faulty.txt"), os.path.join(folder.path, "mended.txt"))
    folder.command(*judged, "--fix", "mended.txt")
    folder.expect("mended.txt", folder.read("mended.txt"))
    text = folder.read("report.yaml")
    year = text.index(b"report_year: 2024") + len(b"report_year: ")
    version = folder.command("--version").decode().split()[-1]
    folder.expect_json("values.json", {
        "version": version,
        "is_read": [True, False],
        "text_is_file": True,
        "text_size": len(text),
        "year": 2024,
        "sections": 4,
        "place": [year, year + 4],
        "status": ["valid", "not_valid", "unreadable", "unreadable"] if entries[0]["status"] == "valid" else None,
        "acceptable": [entry["acceptable"] for entry in entries],
        "warnings": entries[1]["summary"]["warnings"],
        "mended": 2,
        "in_threads": True,
    })


def compare_errors(folder):
    got = json.loads(folder.read("out/errors.json"))
    for what, expected in ERRORS.items():
        have = got.get(what)
        if isinstance(expected, str) or not isinstance(have, list):
            if have != expected:
                folder.wrong.append(f"{what}: {have!r} for {expected!r}")
            continue
        status, error_id, zh, en = have
        if status != expected[0] or (expected[1] or error_id) != error_id or not (error_id and zh and en):
            folder.wrong.append(f"{what}: {have!r} for {expected!r}")


def compare_examples(folder):
    """The example says how it is used, and tells in UTF-8 in any locale why a file is not read."""
    problem = json.loads(folder.read("out/broken.result.json"))["findings"][0]
    usage, missing, broken = json.loads(folder.read("out/examples.json"))
    if usage[0] != 2 or not usage[2].startswith("用法："):
        folder.wrong.append(f"the example without a file: {usage!r}")
    if missing[0] != 3 or "[file.missing]" not in missing[2] or "no/such.yaml: " not in missing[2]:
        folder.wrong.append(f"the example of a missing file: {missing!r}")
    if broken[0] != 3 or f"{problem['message']['zh']} [{problem['id']}]" not in broken[1]:
        folder.wrong.append(f"the example of a broken file: {broken!r}")


def compare_layouts(folder):
    """Structs and functions are those of the header; so are the constants that a client has, and it has them all but
    for the statuses of failures, which it hands on as they come."""
    got, expected = json.loads(folder.read("out/layouts.json")), layouts(folder.header)
    has = got["constants"]
    expected["constants"] = {name: value for name, value in expected["constants"].items()
                             if name in has or not name.startswith("FAZHI_E_")}
    for part in ("structs", "functions", "constants"):
        folder.compare_json(f"{part} of layouts.json", got[part], expected[part], sort_keys=True)


def main(fazhi, header, work, *client):
    here = os.path.dirname(os.path.abspath(__file__))
    folder = Folder(os.path.abspath(fazhi), header, os.path.abspath(work))
    fill(folder, os.path.join(here, "..", "..", "..", "examples"))
    folder.write("title.txt", TITLE.encode())
    ran = subprocess.run(client, cwd=folder.path)
    if ran.returncode != 0:
        return f"the client ended with {ran.returncode}"
    compare(folder)
    compare_errors(folder)
    compare_examples(folder)
    compare_layouts(folder)
    for problem in folder.wrong:
        print(problem)
    print(f"{os.path.basename(work)}: {len(os.listdir(os.path.join(folder.path, 'out')))} files compared")
    return 1 if folder.wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
