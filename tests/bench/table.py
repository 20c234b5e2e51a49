#!/usr/bin/env python3
"""table.py BUILD_DIR [--quick] [--json FILE] [--npm FOLDER]: runs the benchmarks and prints one table of ratios.

Ratios above 1 mean that fazhi is faster. Those of one line come from runs in turn in one process, or, of whole
processes and of programs in other languages, one after the other in several rounds; medians count."""

import argparse
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SETS = ("L2", "L3")
# What the project promises: operation/style, fazhi's name, the peer's, the least ratio.
FLOORS = [
    ("json-read/compact", "fazhi", "simdjson on demand", 1.1),
    ("json-read/compact", "fazhi", "nlohmann", 10),
    ("json-read/compact", "fazhi", "boost.json", 5),
    ("json-read/compact", "fazhi", "limit", 0.5),
    ("json-write/compact", "fazhi", "nlohmann", 14),
    ("json-write/compact", "fazhi", "boost.json", 5),
    *(
        (f"yaml-read/{style}", "fazhi", peer, floor)
        for style in ("ours", "pyyaml-unicode", "pyyaml-default", "js-yaml")
        for peer, floor in (("yaml-cpp", 25), ("libyaml", 5))
    ),
    ("yaml-write/ours", "fazhi", "yaml-cpp", 100),
    ("validate/compact", "fazhi, rules of a schema", "ajv", 8),
    ("validate/compact", "fazhi, all default rules", "ajv", 3),
    ("text-scan/text", "fazhi", "pcre2-jit", 5),
]
FLOOR_OF = {(operation, ours, peer): floor for operation, ours, peer, floor in FLOORS}
# Peers that are there wherever fazhi is built, and styles that need no other program.
SURE_PEERS = ("limit", "boost.json", "yaml-cpp")
SURE_STYLES = ("compact", "ours")


def run(command, **options):
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE, text=True, **options).stdout


class Bench:
    def __init__(self, arguments):
        self.build = arguments.build
        self.programs = arguments.build / "tests" / "bench"
        self.fazhi = arguments.build / "src" / "fazhi"
        self.npm = arguments.npm if arguments.npm and arguments.npm.is_dir() else None
        self.quick = arguments.quick
        self.out = arguments.build / "bench"
        self.corpus = self.out / ("quick" if self.quick else "corpus")
        self.schema = self.out / "report.schema.json"
        self.times = {}  # OPERATION/STYLE/SET/WHO: nanoseconds of one document
        self.rows = []
        self.absent = []
        self.unmeasured = []  # of FLOOR_OF

    def node(self, *command):
        return run(["node", *command], env={**os.environ, "NODE_PATH": str(self.npm)})

    def has_node(self):
        return self.npm is not None and shutil.which("node") is not None

    def make_corpus(self):
        shutil.rmtree(self.corpus, ignore_errors=True)
        self.corpus.mkdir(parents=True)
        run([self.programs / "fazhi-bench-corpus", self.corpus, 3 if self.quick else 200])
        self.schema.write_text(run([self.fazhi, "schema"]), encoding="utf-8")
        try:
            run([sys.executable, HERE / "make_styles.py", self.corpus])
        except subprocess.CalledProcessError:
            self.absent.append("PyYAML")
        if self.has_node():
            self.node(HERE / "make_js_yaml.js", self.corpus)
        else:
            self.absent.append("node with ajv and js-yaml")

    def native(self, pattern, repetitions):
        """Runs the benchmarks of that name, in random turn, and gives all times by name."""
        seconds = "0.002" if self.quick else "0.1"
        text = run(
            [
                self.programs / "fazhi-bench",
                f"--benchmark_filter={pattern}",
                f"--benchmark_repetitions={repetitions}",
                "--benchmark_enable_random_interleaving=true",
                f"--benchmark_min_time={seconds}",
                "--benchmark_format=json",
            ],
            env={**os.environ, "FAZHI_BENCH_CORPUS": str(self.corpus)},
        )
        times = {}
        for entry in json.loads(text)["benchmarks"]:
            if entry["run_type"] != "iteration":
                continue
            name = entry["run_name"].split("/repeats:")[0].removesuffix("/")
            count = min(20 if "/L2/" in name else 200, 3 if self.quick else 200)
            times.setdefault(name, []).append(entry["cpu_time"] / count)
        return times

    def measure(self):
        rounds = 1 if self.quick else 5
        gathered = self.native("^(json|yaml|import|text)", 1 if self.quick else 9)
        for _ in range(rounds):
            parts = [{name: times for name, times in self.native("^validate", 1).items()}]
            if self.has_node():
                parts.append(json.loads(self.node(HERE / "ajv_bench.js", self.schema, self.corpus)))
            parts.append(json.loads(run([sys.executable, HERE / "python_bench.py", self.schema, self.corpus])))
            for part in parts:
                for name, value in part.items():
                    gathered.setdefault(name, []).extend(value if isinstance(value, list) else [value])
        self.times = {name: statistics.median(values) for name, values in gathered.items()}

    def add(self, what, ours, peer, values, ratios, floor):
        reached = "" if floor is None else "yes" if all(ratio >= floor for ratio in ratios if ratio) else "**no**"
        self.rows.append([what, ours, peer, *values, "" if floor is None else f"{floor:g}", reached])

    def compare(self):
        operations = {}
        for name in self.times:
            operation, style, _, who = name.split("/", 3)
            operations.setdefault(f"{operation}/{style}", {})[who] = None
        for operation, all_of_them in operations.items():
            ours = [who for who in all_of_them if who.startswith("fazhi") and who != "fazhi, complete reader"]
            peers = [who for who in all_of_them if who not in ours]
            for mine in ours:
                for peer in peers:
                    cells, ratios = [], []
                    for name in SETS:
                        a, b = (self.times.get(f"{operation}/{name}/{who}") for who in (mine, peer))
                        ratios.append(b / a if a and b else None)
                        cells += [f"{a / 1000:.1f}", f"{b / 1000:.1f}", f"{b / a:.2f}"] if a and b else ["", "", ""]
                    self.add(operation, mine, peer, cells, ratios, FLOOR_OF.get((operation, mine, peer)))
        measured = {tuple(row[:3]) for row in self.rows}
        self.unmeasured = [floor for floor in FLOOR_OF if floor not in measured]
        for size in SETS:
            name = f"import/text/{size}/fazhi"
            if name in self.times:
                count = min(20 if size == "L2" else 200, 3 if self.quick else 200)
                texts = [p for p in sorted(self.corpus.iterdir()) if p.suffix == ".txt"][:count]
                rate = sum(p.stat().st_size for p in texts) / len(texts) / self.times[name] * 1000
                cells = [f"{self.times[name] / 1000:.1f}", "", f"{rate:.1f} MB/s"]
                self.add(f"import/text, MB/s, {size}", "fazhi", "", cells + [""] * 3 if size == "L2" else [""] * 3 + cells,
                         [rate], 50)

    def spawn(self, rounds, commands):
        lines = run([self.programs / "fazhi-bench-spawn", rounds, *commands]).splitlines()
        return [tuple(float(part) for part in line.split()) for line in lines]

    def processes(self):
        file = self.corpus / "000.json"
        ours = f"{self.fazhi} validate {file}"
        cases = [("an empty static process", f"{self.programs / 'fazhi-bench-empty'}", 0.5, 3 if self.quick else 200)]
        slow = 2 if self.quick else 11
        if self.has_node():
            program = self.out / "ajv-standalone.js"
            self.node(HERE / "ajv_process.js", self.schema, "--write", program)
            cases.append(("ajv, precompiled", f"node {program} {file}", 50, slow))
            cases.append(("node and ajv", f"node {HERE / 'ajv_process.js'} {self.schema} {file}", None, slow))
        try:
            subprocess.run([sys.executable, "-c", "import jsonschema"], check=True, stderr=subprocess.DEVNULL)
            script = f"{sys.executable} {HERE / 'python_bench.py'} {self.schema} --file {file}"
            cases.append(("python3 and jsonschema", script, None, slow))
        except subprocess.CalledProcessError:
            self.absent.append("python3-jsonschema")
        if self.npm is not None:
            os.environ["NODE_PATH"] = str(self.npm)
        for peer, command, floor, rounds in cases:
            (a, _), (b, _) = self.spawn(rounds, [ours, command])
            self.add("a process for one file", "fazhi validate", peer, [f"{a:.0f}", f"{b:.0f}", f"{b / a:.2f}", "", "", ""],
                     [b / a], floor)

    def many(self):
        """Ten thousand reports in one run: two hundred of them, fifty times."""
        folder = self.out / "many"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        files = [path for path in sorted(self.corpus.iterdir()) if re.fullmatch(r"\d+\.json", path.name)]
        count = 60 if self.quick else 10000
        for i in range(count):
            os.link(files[i % len(files)], folder / f"{i:05}.json")
        few = self.out / "few"
        shutil.rmtree(few, ignore_errors=True)
        few.mkdir()
        for i in range(count // 10):
            os.link(files[i % len(files)], few / f"{i:05}.json")
        command = f"{self.fazhi} validate -q -j"
        results = self.spawn(1 if self.quick else 3, [f"{command} 1 {folder}", f"{command} 2 {folder}", f"{command} 2 {few}"])
        (one, _), (two, memory), (_, memory_of_few) = results
        title = f"{count} reports in one run"
        self.add(f"{title}, ms", "2 jobs", "1 job", [f"{two / 1000:.0f}", f"{one / 1000:.0f}", f"{one / two:.2f}", "", "", ""],
                 [one / two], 1.8)
        self.add(f"{title}, MiB at most; a tenth of them", "2 jobs", "200 MB",
                 [f"{memory / 1024:.0f}; {memory_of_few / 1024:.0f}", "", "", "", "", ""], [200e6 / 1024 / memory], 1)

    def print(self):
        head = ["operation", "fazhi", "peer", "L2 µs", "peer µs", "ratio", "L3 µs", "peer µs", "ratio", "floor", "reached"]
        self.rows.sort(key=lambda row: row[-2] == "")
        table = [head, ["---"] * 3 + ["---:"] * 7 + ["---"], *self.rows]
        for row in table:
            print("| " + " | ".join(row) + " |")
        if self.absent:
            print(f"\nNot here, and left out: {', '.join(self.absent)}")
        if self.unmeasured:
            left = "; ".join(f"{what}: {ours} over {peer}" for what, ours, peer in self.unmeasured)
            print(f"\nFloors without a figure: {left}")

    def check(self):
        """A benchmark that has another name than its floor would else be missed by nobody."""
        lost = [what for what, _, peer in self.unmeasured if peer in SURE_PEERS and what.split("/")[1] in SURE_STYLES]
        if lost:
            sys.exit(f"table.py: nothing was measured of {', '.join(lost)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true", help="see that all of it runs; the figures mean nothing")
    parser.add_argument("--json", type=pathlib.Path, help="write all times to this file too")
    parser.add_argument("--npm", type=pathlib.Path, help="the folder node_modules with ajv, ajv-formats and js-yaml")
    parser.add_argument("--only", default="measure,processes,many", help="parts of it, by commas")
    arguments = parser.parse_args()
    arguments.build = arguments.build.resolve()
    bench = Bench(arguments)
    bench.make_corpus()
    parts = arguments.only.split(",")
    if "measure" in parts:
        bench.measure()
        bench.compare()
    if "processes" in parts:
        bench.processes()
    if "many" in parts:
        bench.many()
    bench.print()
    if arguments.json:
        arguments.json.write_text(json.dumps({"nanoseconds": bench.times, "rows": bench.rows}, indent=2), encoding="utf-8")
    bench.check()


main()
