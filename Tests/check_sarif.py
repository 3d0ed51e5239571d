#!/usr/bin/env python3
"""Checks the structure of a SARIF file as `toolkit check --format sarif` prints it.

    Tests/check_sarif.py FILE        (- reads standard input)

Holds the rules of SARIF 2.1.0 (OASIS, errata 01) for the properties that we write and no others, so
it needs no network and no schema file: a property that it does not know is a mistake here, and is
added when the reporter learns to write it. Prints what is wrong, one line each; exit status 1 then.
"""
import json
import re
import sys
from collections.abc import Callable

LEVELS = ("none", "note", "warning", "error")
Check = Callable[[object, str], None]
problems: list[str] = []


def expect(holds: bool, place: str, rule: str) -> bool:
    if not holds:
        problems.append(f"{place}: {rule}")
    return holds


def text(value: object, place: str) -> None:
    expect(isinstance(value, str) and value != "", place, "must be a text that is not empty")


def message_text(value: object, place: str) -> None:
    """§3.11.5: braces are doubled where they are no placeholders; we have no placeholders."""
    text(value, place)
    left = re.sub(r"\{\{|\}\}", "", str(value))
    expect("{" not in left and "}" not in left, place, "must double its braces")


def address(value: object, place: str) -> None:
    """A URI reference, RFC 3986 appendix B, without white space or other characters to be encoded."""
    allowed = r"(file:///)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})+"
    expect(isinstance(value, str) and re.fullmatch(allowed, value) is not None, place,
           "must be a percent-encoded address")


def number(least: int) -> Check:
    def check(value: object, place: str) -> None:
        whole = isinstance(value, int) and not isinstance(value, bool)
        expect(whole and value >= least, place, f"must be a whole number from {least}")
    return check


def one_of(*values: str) -> Check:
    return lambda value, place: expect(value in values, place, f"must be one of {values}") and None


def record(required: dict[str, Check], optional: dict[str, Check] | None = None) -> Check:
    known = required | (optional or {})

    def check(value: object, place: str) -> None:
        if not expect(isinstance(value, dict), place, "must be an object"):
            return
        for name in required:
            expect(name in value, place, f"must have “{name}”")
        for name, member in value.items():
            if expect(name in known, place, f"has “{name}”, which is not known here"):
                known[name](member, f"{place}.{name}")
    return check


def several(element: Check, least: int = 0) -> Check:
    def check(value: object, place: str) -> None:
        if not expect(isinstance(value, list), place, "must be an array"):
            return
        expect(len(value) >= least, place, f"must have {least} or more elements")
        for index, item in enumerate(value):
            element(item, f"{place}[{index}]")
    return check


plain = record({"text": text})
message = record({"text": message_text})
region = record({"startLine": number(1), "startColumn": number(1),
                 "endLine": number(1), "endColumn": number(1)})
physical_location = record({"artifactLocation": record({"uri": address}), "region": region})
location = record({"physicalLocation": physical_location})
related_location = record(
    {"id": number(0), "message": message}, {"physicalLocation": physical_location})
rule = record({
    "id": text, "shortDescription": plain, "fullDescription": plain,
    "defaultConfiguration": record({"level": one_of(*LEVELS)}),
    "help": record({"text": text, "markdown": text})})
result = record(
    {"ruleId": text, "ruleIndex": number(0), "level": one_of(*LEVELS), "message": message},
    {"locations": several(location, 1), "relatedLocations": several(related_location, 1)})
driver = record({"name": one_of("toolkit"), "rules": several(rule)}, {"version": text})
run = record({"tool": record({"driver": driver}), "columnKind": one_of("unicodeCodePoints"),
              "results": several(result)})
log = record({"version": one_of("2.1.0"), "runs": several(run, 1)}, {"$schema": text})


def regions(value: object, place: str) -> list[tuple[str, dict]]:
    """All regions in a value, with their places."""
    found = []
    if isinstance(value, dict):
        for name, member in value.items():
            here = f"{place}.{name}"
            found += [(here, member)] if name == "region" else regions(member, here)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            found += regions(item, f"{place}[{index}]")
    return found


def check_references(sarif: dict) -> None:
    """What one part of a well-formed file says of another."""
    for at, part in enumerate(sarif["runs"]):
        rules = [rule["id"] for rule in part["tool"]["driver"]["rules"]]
        expect(len(set(rules)) == len(rules), f"runs[{at}]", "must have each rule once")
        for index, found in enumerate(part["results"]):
            place = f"runs[{at}].results[{index}]"
            expect(rules[found["ruleIndex"]:][:1] == [found["ruleId"]], place,
                   "must name the rule that its index points to")
            ids = [related["id"] for related in found.get("relatedLocations", [])]
            expect(len(set(ids)) == len(ids), place, "must number related locations apart")
    for place, span in regions(sarif, "$"):
        start = (span["startLine"], span["startColumn"])
        expect(start <= (span["endLine"], span["endColumn"]), place, "must not end before it starts")


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 64
    source = sys.stdin if sys.argv[1] == "-" else open(sys.argv[1], encoding="utf-8")
    with source:
        sarif = json.load(source)
    log(sarif, "$")
    if not problems:
        check_references(sarif)
    print("\n".join(problems) if problems else
          f"{sum(len(run['results']) for run in sarif['runs'])} results, well-formed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
