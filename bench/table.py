"""Prints what bench/run measured as tables in Markdown: python3 table.py PART…, in the folder of bench/run."""
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys

RESULTS = pathlib.Path("results")
HEAD = "| | | time | as Seriatim |\n|---|---|---:|---:|"
SCALING = """| series | patches | reading µs | KiB | kept | no tree µs | KiB | kept | tree µs | KiB | kept |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"""


def output(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout


def first(pattern, text):
    return re.search(pattern, text, re.MULTILINE).group(1).strip()


def machine():
    memory = int(first(r"MemTotal: *(\d+)", pathlib.Path("/proc/meminfo").read_text())) / 2**20
    tools = [output("git", "--version").strip(), "quilt " + output("quilt", "--version").strip(), output("python3", "--version").strip(),
             output("hyperfine", "--version").strip(), first("(.*)", output("rg", "--version")), first("(spatch version [0-9.]+)", output("spatch", "--version")),
             first("(.*)", output("gcc", "--version")), "linux-source-6.1 " + output("dpkg-query", "--show", "--showformat=${Version}", "linux-source-6.1")]
    return (f"{first(r'model name.*: (.*)', pathlib.Path('/proc/cpuinfo').read_text())}, {os.cpu_count()} cores, {memory:.0f} GiB, "
            f"Linux {os.uname().release}. {(RESULTS / 'java').read_text().strip()}, JMH 1.37, {', '.join(tools)}.")


def jmh(name):
    """The milliseconds of all iterations by benchmark and parameters."""
    return {"".join([run["benchmark"].split(".")[-1], *run.get("params", {}).values()]): sum(run["primaryMetric"]["rawData"], [])
            for run in json.loads((RESULTS / f"{name}.json").read_text())}


def processes(name):
    """The milliseconds of all runs by command."""
    return [(run["command"], [1000 * time for time in run["times"]]) for run in json.loads((RESULTS / f"{name}.json").read_text())["results"]]


def rows(what, measured):
    """The median, with half of what lies between the quartiles; the first is what the others are compared with."""
    seriatim = statistics.median(measured[0][1])
    for number, (name, times) in enumerate(measured):
        lower, median, upper = statistics.quantiles(times, n=4)
        digits = 1 if median < 100 else 0
        ratio = median / seriatim
        compared = f"{ratio:.{2 if ratio < 0.1 else 1 if ratio < 10 else 0}f} ×" if number else ""
        print(f"| {'' if number else what} | {name} | {median:.{digits}f} ± {(upper - lower) / 2:.{digits}f} ms | {compared} |")


def language():
    warm = jmh("language-warm")
    print(f"### The language: a plan of 1,000 patches with a contract of 500 elements\n\n{HEAD}")
    for what, benchmark in (("as-you-type diagnostics", "diagnostics"), ("as-you-type diagnostics, 100 names unknown", "diagnosticsOfManyProblems"),
                            ("content assist", "assist")):
        rows(f"{what}, warm process", [("Seriatim", warm[benchmark])])
    rows("reading it, whole process", processes("language"))
    print()


def reading():
    warm = jmh("reading-warm")
    print(f"### Reading\n\n{HEAD}")
    for patches in ("13", "1000"):
        messages = f"{int(patches) + 1:,} messages"
        python = json.loads((RESULTS / f"reading-{patches}-python.json").read_text())
        rows(f"{messages}, warm process", [("Seriatim", warm["seriatim" + patches]), ("Python's mailbox, which reads no diffs", python)])
        rows(f"{messages}, whole process", processes(f"reading-{patches}"))
    print()


def prefixes():
    warm = jmh("prefixes-warm")
    print(f"### All 14 prefixes of 13 patches on linux-source-6.1\n\n{HEAD}")
    rows("warm process", [("Seriatim", warm["seriatim"]), ("JGit's PatchApplier", warm["jgit"])])
    rows("warm process, reading the mails included", [("Seriatim", warm["seriatimFromMails"]), ("JGit's PatchApplier", warm["jgitFromMails"])])
    rows("whole process", processes("prefixes"))
    print()


def scaling():
    print(f"### Time and memory for each patch of longer series\n\n{SCALING}\n{(RESULTS / 'scaling').read_text()}")


def users():
    warm = jmh("users-warm")
    print(f"### Who uses the mmu notifier API in linux-source-6.1\n\n{HEAD}")
    rows("files, whole process", processes("users"))
    rows("files, warm process, nothing known", [("Seriatim", warm["search"])])
    rows("calls, whole process", processes("users-calls"))
    rows("files with all that is in them, warm process, asked before", [("Seriatim", warm["again"])])
    print()


def review():
    print(f"### The review of 13 patches on linux-source-6.1\n\n{HEAD}")
    rows("whole process", processes("review") + processes("review-build"))
    rows("warm process with a heap of 512 MB, a patch changed", [("Seriatim", jmh("review-warm")["review"])])
    print()


def orders():
    print(f"### 12 swaps and 13 moves of 13 patches on linux-source-6.1\n\n{HEAD}")
    rows("whole process", processes("orders"))
    rows("warm process, the orders compared again", [("Seriatim", jmh("orders-warm")["again"])])
    print()


print(machine() + "\n")
for part in sys.argv[1:]:
    {"language": language, "reading": reading, "prefixes": prefixes, "scaling": scaling, "users": users, "review": review, "orders": orders}[part]()
