/// Block tags in pages.
extension Explanation {
  static let blockUnclosed = Explanation(
    title: "A block is never closed",
    meaning: """
      The tag that begins a block has no tag that ends it, so nobody can say what belongs to it. Its text
      is published, without the block around it. A tab, a step or a column is taken to end where the next
      one begins.
      """,
    wrong: "{% hint style=\"info\" %}\nBring a map.",
    remedy: "Write the end tag, `end` and the block's name, on a line behind the text.",
    right: "{% hint style=\"info\" %}\nBring a map.\n{% endhint %}")

  static let blockUnopened = Explanation(
    title: "A tag ends a block that has not begun",
    meaning: """
      No block of this name is open where it is ended. The name may be misspelt, or the tag that begins
      the block was deleted. A name that is nearly right ends the block that was probably meant.
      """,
    wrong: "{% hint style=\"info\" %}\nBring a map.\n{% endhin %}",
    remedy: "Correct the name, or take the tag away.",
    right: "{% hint style=\"info\" %}\nBring a map.\n{% endhint %}")

  static let blockMisnested = Explanation(
    title: "A block tag stands in the wrong place",
    meaning: """
      A block begins and ends in the same list item, quotation or block, on lines of its own, and a tab
      stands in tabs, a step in a stepper. Elsewhere the page is shown as far as it can be understood, and
      a tag in the middle of a text is left out.
      """,
    wrong: "* {% hint style=\"info\" %}\n  Bring a map.\n\n{% endhint %}",
    remedy: "Put both tags of a block at the same depth, and parts into their block.",
    right: "* {% hint style=\"info\" %}\n  Bring a map.\n  {% endhint %}")

  static let blockUnknown = Explanation(
    title: "No block has this name",
    meaning: """
      The tag names a block that does not exist, mostly because of a slip. What stands between the tags is
      published without it. Each name is reported once for a page.
      """,
    wrong: "{% hnit style=\"info\" %}\nBring a map.\n{% endhnit %}",
    remedy: "Correct the name. A tag that readers are meant to see is written as code.",
    right: "{% hint style=\"info\" %}\nBring a map.\n{% endhint %}")

  static let blockUnreadable = Explanation(
    title: "A tag cannot be read",
    meaning: """
      `{%` begins a tag, but no `%}` ends it, or a value has no second quotation mark. It is shown as it is
      written, so that nothing is lost.
      """,
    wrong: "{% hint style=\"info %}\nBring a map.\n{% endhint %}",
    remedy: "Complete the tag. Signs that are no tag are written as code.",
    right: "{% hint style=\"info\" %}\nBring a map.\n{% endhint %}")

  static let blockUnsupported = Explanation(
    title: "A block that only GitBook can show in full",
    meaning: """
      Some blocks ask GitBook's server for what they show: integrations, interfaces described in another
      file, text for some visitors only. A site of files has no such server, so it shows what the page
      itself says. Each kind is reported once, with how often it occurs.
      """,
    wrong: "{% @marketo/form formid=\"7\" %}",
    remedy: "Write into the page what its readers need, or link to it.",
    right: "[Sign up](https://example.org/form)")

  static let blockUnknownAttribute = Explanation(
    title: "A block has no attribute of this name",
    meaning: """
      The name is nearly that of an attribute which the block has, so it is probably a slip. The block is
      shown as if the attribute were not there.
      """,
    wrong: "{% code titel=\"plan.py\" %}",
    remedy: "Correct the name.",
    right: "{% code title=\"plan.py\" %}")

  static let blockUnknownValue = Explanation(
    title: "A value that the block does not know",
    meaning: """
      The attribute takes one of a few values, and this is none of them. The block is shown as if nothing
      had been said: a hint as information, a column at the top.
      """,
    wrong: "{% hint style=\"dangerous\" %}",
    remedy: "Write one of the values that the message names.",
    right: "{% hint style=\"danger\" %}")
}
