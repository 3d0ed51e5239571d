"""The style sheet names no side of the screen, so that it serves text in both directions."""

import os
import re
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SIDES = "left|right|top|bottom"
PROPERTY = re.compile(rf"""
    (?:margin|padding|scroll-margin|scroll-padding)-(?:{SIDES})
    | border-(?:{SIDES})(?:-.*)?
    | {SIDES} | (?:min-|max-)?(?:width|height)
    """, re.VERBOSE)
SIDED = re.compile(r"(?:margin|padding|inset|scroll-margin|scroll-padding|border-(?:width|style|color|radius))")
MIRRORED = re.compile(r"translate(?:X|3d)?\((?!\s*0\b)|scaleX|to (?:left|right)")


def declarations(text):
    """Selector, property and value of each declaration."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    for rule in re.finditer(r"([^{};]*)\{([^{}]*)\}", text):
        for part in rule[2].split(";"):
            name, colon, value = part.partition(":")
            if colon:
                yield rule[1].strip(), name.strip(), value.strip(), rule[2]


def values(text):
    """The values of a shorthand; what stands in brackets is one."""
    return re.findall(r"(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+", text.replace("!important", ""))


def fault(name, value, rule):
    """Why a declaration holds for one direction only, or None."""
    if PROPERTY.fullmatch(name):
        return "a physical property"
    if name in ("text-align", "float", "clear") and value in ("left", "right"):
        return "a physical value"
    if SIDED.fullmatch(name) and "rotate(" not in rule:
        sides = values(value)
        if len(sides) == 4 and sides[1] != sides[3]:
            return "left and right differ"
    if name in ("transform", "translate", "background", "background-image") and MIRRORED.search(value):
        return "moves to one side"
    return None


def tokens(text, scheme):
    """The colours of one scheme, by name."""
    return dict(re.findall(rf"--([\w-]+): [^;]*var\(--{scheme}, (#\w{{6}})\)", text))


def luminance(colour):
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class CodeColourTests(unittest.TestCase):
    def setUp(self):
        with open(os.path.join(ROOT, "templates", "assets", "site.css"), encoding="utf-8") as file:
            self.text = file.read()
        self.hues = dict(re.findall(r"\.(hl-\w+) \{ color: var\(--([\w-]+)\);", self.text))

    def test_there_are_four_hues_and_the_soft_ink(self):
        self.assertEqual(set(self.hues), {"hl-keyword", "hl-string", "hl-value", "hl-name", "hl-comment"})
        self.assertEqual(len(set(self.hues.values())), 5)
        self.assertEqual(self.hues["hl-comment"], "ink-soft")

    def test_words_can_be_read_on_the_ground_of_code(self):
        for scheme in ("light", "dark"):
            colours = tokens(self.text, scheme)
            for name, token in self.hues.items():
                with self.subTest(name, scheme=scheme):
                    self.assertGreaterEqual(contrast(colours[token], colours["raised"]), 4.5)


class StyleTests(unittest.TestCase):
    def test_sides_are_those_of_the_text(self):
        with open(os.path.join(ROOT, "templates", "assets", "site.css"), encoding="utf-8") as file:
            found = [f"{selector} {{ {name}: {value} }}: {why}" for selector, name, value, rule in declarations(file.read())
                     if "[dir=" not in selector and (why := fault(name, value, rule))]
        self.assertEqual(found, [])

    def test_physical_sides_are_found(self):
        for name, value in (("margin-left", "1rem"), ("left", "0"), ("text-align", "left"), ("float", "right"),
                            ("border-top-left-radius", "1px"), ("padding", "1px 2px 1px 0"), ("width", "1px"),
                            ("transform", "translateX(2px)"), ("transform", "translate(2px, 0)")):
            with self.subTest(name):
                self.assertIsNotNone(fault(name, value, ""))

    def test_sides_of_the_text_are_none(self):
        for name, value in (("margin-inline-start", "1rem"), ("inset", "0"), ("text-align", "start"),
                            ("padding", "1px calc(2px + 1px) 3px"), ("padding", "1px 2px 3px 2px"),
                            ("inline-size", "1px"), ("transform", "translateY(2px)"), ("overflow-x", "auto")):
            with self.subTest(name):
                self.assertIsNone(fault(name, value, ""))
