"""Fits the weights by which Parallax scores pairs; see `bin/fit --help`."""

import argparse
import csv
import os
import sys
import tempfile

import numpy

import logistic
import program
import reports
from logistic import Examples
from program import Unusable

# The least and the greatest weight of each feature. A sign is fixed where only chance could turn it.
# Reports often name one speaker in two ways, which is no sign of two. Right answers leave out words
# nobody is said to have said, and translations tell of reported speech what only one report may: so
# both cost at least as much as here.
BOUNDS = {
    "pairs": {
        "context": (0, None), "same-speaker": (0, None), "speaker-choice": (None, 0),
        "other-speaker": (2, None), "rival": (None, 0), "indirect": (None, -1),
        "scare": (None, -3), "short": (0, None), "gain": (0, None), "links": (0, None),
        "event": (0, None),
    },
    "lines": {
        "balance": (0, None), "greater-cover": (0, None), "shared": (0, None),
    },
}
PENALTY = 1e-5
# Rows that are chosen by hand.
CHOSEN = {"threshold", "reported-threshold", "restatement-threshold", "speaker-cover"}
# What a candidate of written answers counts, for one of translated reports.
WRITTEN_WEIGHT = 15
# People score likeness from 0 to 5; from here on two sentences say the same, if not in all details.
SAME = 3


def of_rows(rows, names, key, weight):
    return Examples(
        numpy.array([[row[key][name] for name in names] for row in rows]).reshape(-1, len(names)),
        numpy.array([float(row["right"]) for row in rows]),
        numpy.full(len(rows), float(weight)))


def of_folders(arguments, names, key):
    """The candidates of folders with right answers, then those of translated reports."""
    parts = []
    for folder in arguments.gold:
        rows = [candidate for _, candidate in program.candidates(folder)]
        parts.append(of_rows(rows, names, key, WRITTEN_WEIGHT))
    for folder in arguments.reports:
        with tempfile.TemporaryDirectory() as target:
            unsure = reports.write_gold(folder, target)
            rows = [candidate for name, candidate in program.candidates(target)
                    if (name, candidate["a"], candidate["b"]) not in unsure]
            parts.append(of_rows(rows, names, key, 1))
    return parts


def of_scored(path, names):
    """Sentences whose likeness people have scored."""
    with open(path, encoding="utf-8", newline="") as file:
        table = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for number, row in enumerate(table, start=1):
        if len(row) < 3 or not is_number(row[0]):
            raise Unusable(f"{path}:{number}: is not a likeness and two sentences "
                           "(part them by tabs)", 65)
    with tempfile.TemporaryDirectory() as folder:
        sides = [os.path.join(folder, language) for language in ("en", "ro")]
        for column, side in enumerate(sides, start=1):
            with open(side, "w", encoding="utf-8") as out:
                out.writelines(row[column] + "\n" for row in table)
        found = program.matches(*sides, "--paired")
    rows = [{"right": float(row[0]) >= SAME, **match}
            for row, match in zip(table, found) if match["features"]]
    return of_rows(rows, names, "features", 1)


def is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


def of_parallel(base, names):
    """Lines with their translations, and with the likest line that is not the translation."""
    sides = (f"{base}.en", f"{base}.ro")
    rows = [{"right": True, **match} for match in program.matches(*sides, "--paired")]
    others = set()
    for match in program.matches(*sides, "--top", "2"):
        line = match["a_line"]
        if match["b_line"] not in (None, line) and line not in others:
            others.add(line)
            rows.append({"right": False, **match})
    return of_rows([row for row in rows if row["features"]], names, "features", 1)


def kept(path):
    """The comments and the rows of a table that are not fitted."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    return [line for line in lines if line.startswith("#")], [
        line for line in lines if line.split("\t")[0] in CHOSEN]


class Parser(argparse.ArgumentParser):
    def error(self, message):
        raise Unusable(f"{message} (see bin/fit --help)", 64)


def main():
    parser = Parser(
        prog="bin/fit", description="Fits the weights by which pairs are scored, and writes the "
        "table: pairs for glossaries/en-ro.alignment.tsv, lines for glossaries/en-ro.lines.tsv. "
        "Comments and thresholds of the table are kept. The same input gives the same weights.")
    parser.add_argument("model", choices=["pairs", "lines"])
    parser.add_argument("--gold", action="append", default=[], metavar="FOLDER",
                        help="reports with right answers, as parallax evaluate reads them")
    parser.add_argument("--reports", action="append", default=[], metavar="FOLDER",
                        help="NAME.en.txt and NAME.ro.txt, which translate each other line by line")
    parser.add_argument("--scored", action="append", default=[], metavar="FILE",
                        help="likeness from 0 to 5, English and Romanian, parted by tabs (lines)")
    parser.add_argument("--parallel", action="append", default=[], metavar="BASE",
                        help="BASE.en and BASE.ro, which translate each other line by line (lines)")
    parser.add_argument("--table", metavar="FILE", required=True,
                        help="the table to bring up to date")
    arguments = parser.parse_args()
    if arguments.model == "pairs" and (arguments.scored or arguments.parallel):
        parser.error("--scored and --parallel are for lines")

    bounds = BOUNDS[arguments.model]
    names = list(bounds)
    key = "features" if arguments.model == "pairs" else "score_features"
    named = [(path, of_scored(path, names)) for path in arguments.scored]
    named += [(base, of_parallel(base, names)) for base in arguments.parallel]
    named += zip(arguments.gold + arguments.reports, of_folders(arguments, names, key))
    if not named:
        parser.error("there is nothing to fit on (name --gold or --reports)")
    everything = Examples.joined([part for _, part in named])
    bias, weights = logistic.fit(everything, list(bounds.values()), PENALTY)

    for name, part in named:
        print(f"{name}: {len(part.right)} examples, {part.right.mean():.2f} right, "
              f"log loss {logistic.log_loss(part, bias, weights):.3f}, "
              f"calibration error {logistic.calibration_error(part, bias, weights):.3f}",
              file=sys.stderr)
    comments, chosen = kept(arguments.table)
    rows = [f"{name}\t{value:.3f}" for name, value in zip(["bias", *names], [bias, *weights])]
    text = "\n".join([*comments, "feature\tweight", *rows, *chosen]) + "\n"
    temporary = arguments.table + ".new"
    with open(temporary, "w", encoding="utf-8") as out:
        out.write(text)
    os.replace(temporary, arguments.table)


if __name__ == "__main__":
    try:
        main()
    except Unusable as problem:
        print(f"fit: {problem}", file=sys.stderr)
        sys.exit(problem.status)
    except OSError as problem:
        print(f"fit: {problem.filename}: {problem.strerror} (name a file that is there)",
              file=sys.stderr)
        sys.exit(66)
