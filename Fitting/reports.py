"""Folders of report pairs with right answers, made of translated reports.

Line i of NAME.en.txt says what line i of NAME.ro.txt says; so quotes that stand in the same line
are a pair, the first of one side with the first of the other and so on. Which quotes of a line
answer each other is not sure where the sides have different numbers of them.
"""

import json
import os
import random

from program import Unusable, quotes

KEPT = 0.7
CUTS = 2
# How far on in the list the reports on other events stand.
OTHERS = (1, 7, 19, 31)


def texts(folder, name):
    """The lines of both reports."""
    result = []
    for language in ("en", "ro"):
        with open(os.path.join(folder, f"{name}.{language}.txt"), encoding="utf-8") as file:
            result.append(file.read().rstrip("\n").split("\n"))
    return result


def write_gold(source, target):
    """Writes several pairs for each pair of translated reports: the whole reports, reports of which
    either lacks other lines, and reports on different events.

    Returns the pairs of quotes of which it is not sure whether they are right, as (name, id, id)."""
    unsure = set()
    names = sorted(
        name[: -len(".en.txt")] for name in os.listdir(source) if name.endswith(".en.txt"))
    for place, name in enumerate(names):
        en, ro = texts(source, name)
        if len(en) != len(ro):
            raise Unusable(f"{source}/{name}: the reports have {len(en)} and {len(ro)} lines "
                           "(give reports that correspond line by line)", 65)
        every = list(range(len(en)))
        unsure |= write_pair(target, f"{name}-whole", (en, every), (ro, every), True)
        for cut in range(CUTS):
            draw = random.Random(f"{cut} {name}")
            kept = [sorted(draw.sample(every, max(1, round(KEPT * len(every))))) for _ in range(2)]
            unsure |= write_pair(target, f"{name}-cut{cut}", (en, kept[0]), (ro, kept[1]), True)
        for distance in OTHERS:
            other = names[(place + distance) % len(names)]
            if other != name:
                _, text = texts(source, other)
                write_pair(
                    target, f"{name}-other{distance}", (en, every),
                    (text, list(range(len(text)))), False)
    return unsure


def write_pair(target, name, a, b, is_same):
    """Writes two reports, of the lines named, and their right answers; returns what is not sure."""
    reports, lines = [], []
    for language, (text, kept) in (("en", a), ("ro", b)):
        file = f"{name}.{language}.txt"
        path = os.path.join(target, file)
        with open(path, "w", encoding="utf-8") as out:
            out.write("\n".join(text[line] for line in kept) + "\n")
        found = quotes(path, language)
        with open(path, encoding="utf-8") as read:
            content = read.read()
        prefix = "a" if language == "en" else "b"
        entries, by_line = [], {}
        for number, quote in enumerate(found, start=1):
            first = content.count("\n", 0, quote["start"])
            last = content.count("\n", 0, quote["end"])
            # The number among all quotes is the one that a comparison gives it.
            entry = described(quote, f"{prefix}{number}", content)
            if entry is None:
                continue
            entries.append(entry)
            if quote["kind"] != "scare":
                for line in range(first, last + 1):
                    by_line.setdefault(kept[line], []).append(entry)
        reports.append({"file": file, "language": language, "quotes": entries})
        lines.append(by_line)
    pairs, unsure = [], set()
    for line in sorted(lines[0].keys() & lines[1].keys()) if is_same else []:
        found = answering(lines[0][line], lines[1][line])
        sure = {(x["id"], y["id"]) for x, y in found}
        unsure |= {(name, x["id"], y["id"]) for x in lines[0][line] for y in lines[1][line]
                   if (x["id"], y["id"]) not in sure}
        pairs += [pair for pair in found
                  if not any(one in (x, y) for one in pair for x, y in pairs)]
    pairs = [{"a": [x["id"]], "b": [y["id"]], "relation": "equivalent"} for x, y in pairs]
    with open(os.path.join(target, f"{name}.gold.json"), "w", encoding="utf-8") as out:
        json.dump({"same_event": is_same, "reports": reports, "pairs": pairs}, out)
    return unsure


def described(quote, name, content):
    """The quote as a gold file has it; None where its text is no plain stretch of the report."""
    text = content[quote["start"]:quote["end"]]
    occurrence, place = 0, -1
    while place < quote["start"]:
        place = content.find(text, place + 1)
        if place < 0:
            return None
        occurrence += 1
    if place != quote["start"]:
        return None
    entry = {"id": name, "kind": quote["kind"], "text": text, "occurrence": occurrence}
    speaker = quote["speaker"]
    entry["speaker"] = speaker["name"] if speaker and quote["kind"] != "scare" else None
    return entry


def answering(x, y):
    """Pairs of one line's quotes, in their order: words in quotation marks with such words, reported
    speech with reported speech, where both sides have as many."""
    pairs = []
    for is_indirect in (False, True):
        p, q = ([quote for quote in side if (quote["kind"] == "indirect") == is_indirect]
                for side in (x, y))
        if len(p) == len(q):
            pairs += zip(p, q)
    return pairs
