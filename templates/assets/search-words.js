// Words of a text for the search: the browser's half of Sources/SiteSearch/Analysis.
// Both halves are held to Tests/SiteSearchTests/Vectors; a change here is a change there.
//
// A comment has a line of its own: such lines are left out when the site is built.

// elisions: what the language writes before an apostrophe; longest: letters of the longest word.
// Gives { analyse, count, parts, excerpt }.
function toolkitSearchWords(elisions, longest) {
  // Marks that alphabets put on letters; Hindi's or Thai's vowel signs are not among them.
  const marks = new RegExp(
    "[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670" +
    "\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u1ab0-\\u1aff\\u1dc0-\\u1dff" +
    "\\u20d0-\\u20ff\\ufe20-\\ufe2f]", "g");
  const letters = {
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "ŧ": "t", "ð": "d",
    "þ": "th", "ς": "σ",
  };
  // Scripts without spaces between words.
  const paired =
    "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3041-\\u30ff" +
    "\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const letter = "[\\p{L}\\p{M}\\p{N}]";
  const plain = `(?:(?![${paired}])${letter})+`;
  const run = new RegExp(`(?:(?=[${paired}])${letter})+|${plain}(?:['’]${plain})*`, "gu");
  const isPaired = new RegExp(`^[${paired}]`, "u");

  // Case folding by way of capitals: ß becomes ss.
  function fold(text) {
    return text.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "")
      .toLowerCase().toUpperCase().toLowerCase()
      .normalize("NFKD").replace(marks, "").normalize("NFC")
      .replace(/[æœøłđħıŧðþς]/g, (sign) => letters[sign]);
  }

  // The word that is left of what apostrophes joined.
  function withoutElision(word) {
    const parts = word.split(/['’]/);
    if (elisions.length === 0) {
      if (parts.length > 1 && parts.at(-1) === "s") parts.pop();
    } else {
      while (parts.length > 1 && elisions.includes(parts[0])) parts.shift();
    }
    return parts.join("");
  }

  function count(word) {
    return [...word].length;
  }

  function pairs(text) {
    const signs = [...text];
    if (signs.length === 1) return signs;
    return signs.slice(1).map((sign, position) => signs[position] + sign);
  }

  // The words of a text, in its order.
  function analyse(text) {
    const words = [];
    for (const [found] of fold(text).matchAll(run)) {
      if (isPaired.test(found)) {
        words.push(...pairs(found));
      } else {
        const word = withoutElision(found);
        if (word.length <= longest || count(word) <= longest) {
          words.push(word);
        }
      }
    }
    return words;
  }

  // A text cut where the given words stand: [{text, isHit}]. Joined, it is the text again.
  function parts(text, words) {
    const cut = [];
    let end = 0;
    const add = (upTo, isHit) => {
      if (upTo <= end) return;
      const last = cut.at(-1);
      const piece = text.slice(end, upTo);
      if (last && last.isHit === isHit) last.text += piece;
      else cut.push({ text: piece, isHit });
      end = upTo;
    };
    for (const match of text.matchAll(run)) {
      const start = match.index;
      if (isPaired.test(match[0])) {
        const signs = [...match[0]];
        let at = start;
        signs.forEach((sign, position) => {
          const pair = sign + (position + 1 < signs.length ? signs[position + 1] : "");
          if (words.has(fold(pair))) {
            add(at, false);
            add(at + pair.length, true);
          }
          at += sign.length;
        });
      } else if (analyse(match[0]).some((word) => words.has(word))) {
        const elided = match[0].match(/^(.*?)['’]/);
        const isElided = elided && elisions.includes(fold(elided[1]));
        add(start + (isElided ? elided[0].length : 0), false);
        add(start + match[0].length, true);
      }
    }
    add(text.length, false);
    return cut;
  }

  // As much of a text as a result shows, around the first of the words, cut as parts() does.
  function excerpt(text, words) {
    let hit = 0;
    for (const part of parts(text, words)) {
      if (part.isHit) break;
      hit += part.text.length;
    }
    const start = hit < 100 || hit === text.length ? 0 : spaceNear(text, hit - 40);
    const end = text.length - start < 180 ? text.length : spaceNear(text, start + 160);
    return parts(
      (start > 0 ? "…" : "") + text.slice(start, end).trim() + (end < text.length ? "…" : ""),
      words);
  }

  // The last space before a place; the place itself where the script has no spaces.
  function spaceNear(text, place) {
    const space = text.lastIndexOf(" ", place);
    return place - space < 30 ? space : place;
  }

  return { analyse, count, parts, excerpt };
}
