"""Runs Parallax."""

import json
import os
import subprocess


class Unusable(Exception):
    """Input that cannot be used: a line that says why, and the exit code."""

    def __init__(self, message, status):
        super().__init__(message)
        self.status = status


def run(*arguments):
    done = subprocess.run(
        [os.environ["PARALLAX"], *arguments], capture_output=True, text=True, encoding="utf-8")
    # 1 says that a figure is under its threshold, which is no failure here.
    if done.returncode not in (0, 1):
        message = done.stderr.strip().removeprefix("parallax: ")
        raise Unusable(message or f"parallax ended with {done.returncode}", done.returncode)
    return done.stdout


def quotes(path, language):
    """The quotes of a report, as `quotes --format json` has them."""
    text = run("quotes", path, "--lang", language, "--format", "json")
    return json.loads(text)["reports"][0]["quotes"]


def candidates(folder):
    """All quotes that were considered as pairs, each with the name of its reports, as
    `evaluate --format json --verbose` has them."""
    text = run("evaluate", folder, "--format", "json", "--verbose")
    for pair in json.loads(text)["pairs"]:
        for candidate in pair["candidates"]:
            yield pair["name"], candidate


def matches(a, b, *arguments):
    """The rows of `match --format json`."""
    text = run("match", a, b, "--lang-a", "en", "--lang-b", "ro", "--format", "json", *arguments)
    return [json.loads(line) for line in text.splitlines()]
