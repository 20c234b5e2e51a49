#!/usr/bin/env python3
"""Measures the importer and the rules on the corpus beside the checkout, with the corpus's own scripts, against floors.

usage: score.py FAZHI CORPUS

FAZHI is the command, CORPUS the folder with score.py and score_pages.py. Exits 0 when every floor is held, 1 when one is
not, 77 (skipped) where there is no corpus.
"""
import json
import os
import subprocess
import sys
import tempfile

SKIPPED = 77

# What each measure must reach on the two annotated reports, and on the beginnings of pages.
REPORT_FLOORS = {
    "metadata": 0.95, "headings": 1.0, "heading_paths": 1.0, "section_kinds": 1.0, "law_refs": 1.0, "documents": 1.0,
    "indicators": 0.97, "indicator_paths": 0.97, "dates": 0.95, "measures": 0.9, "shortcomings": 0.9,
    "leader_duties": 0.9, "plans": 0.9, "relation_sum": 1.0, "relation_ratio": 1.0, "relations": 0.85,
}
# What rules must find of the defects that form alone shows, and how many errors and warnings they may have beside them.
DEFECT_FLOORS = {"defects_formal_major": 1.0, "defects_formal_minor": 0.7}
MOST_FINDINGS_BESIDE = 5
PAGE_FLOOR = 0.95


def run(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def share(measure):
    return measure.get("f1", measure.get("share"))


def score_reports(fazhi, corpus):
    for name in sorted(os.listdir(os.path.join(corpus, "reports"))):
        gold = os.path.join(corpus, "gold", name[:3] + ".json")
        if not os.path.exists(gold):
            continue
        with tempfile.NamedTemporaryFile(suffix=".jsonl") as lines:
            lines.write(run(fazhi, "annotate", os.path.join(corpus, "reports", name)))
            lines.flush()
            scored = json.loads(run(sys.executable, os.path.join(corpus, "score.py"), gold, lines.name, "--json"))
        for measure, floor in REPORT_FLOORS.items():
            yield f"{name[:3]} {measure}", share(scored[measure]), floor
        for measure, floor in DEFECT_FLOORS.items():
            yield f"{name[:3]} {measure}", scored[measure]["found"] / max(1, scored[measure]["of"]), floor
        beside = scored["findings_beside"]
        yield f"{name[:3]} findings beside", 1.0 if beside <= MOST_FINDINGS_BESIDE else 0.0, 1.0
        yield f"{name[:3]} no false alarms", 1.0 if scored["false_alarms"] == 0 else 0.0, 1.0


def score_pages(fazhi, corpus):
    skeletons = os.path.join(corpus, "skeletons")
    headings = os.path.join(corpus, "..", "domain", "section_headings.tsv")
    scored = json.loads(run(sys.executable, os.path.join(corpus, "score_pages.py"), fazhi,
                            "--reports", os.path.join(skeletons, "reports"),
                            "--negatives", os.path.join(skeletons, "negatives"),
                            "--headings", headings, "--json"))
    for field, measure in scored["reports"].items():
        yield f"pages {field}", measure["f1"], PAGE_FLOOR
    yield "pages not refused", 1.0 if scored["refused_reports"] == 0 else 0.0, 1.0
    yield "pages not crashed", 1.0 if scored["crashed"] == 0 else 0.0, 1.0
    yield "look-alikes refused", scored["negatives"]["refused"] / scored["negatives"]["of"], 1.0
    yield "kinds of headings", scored["heading_kinds"]["macro_f1"], PAGE_FLOOR


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    fazhi, corpus = sys.argv[1:]
    if not os.path.exists(os.path.join(corpus, "score.py")):
        print("skipped: there is no corpus at", corpus)
        sys.exit(SKIPPED)
    low = 0
    for name, reached, floor in [*score_reports(fazhi, corpus), *score_pages(fazhi, corpus)]:
        held = reached >= floor
        low += not held
        print(f"{'ok ' if held else 'LOW'} {name:24} {reached:.4f} (floor {floor})")
    sys.exit(1 if low else 0)


if __name__ == "__main__":
    main()
