// Words of a text for the search: the browser's half of Sources/SiteSearch/Analysis.
// Both halves are held to Tests/SiteSearchTests/Vectors; a change here is a change there.
//
// A comment has a line of its own: such lines are left out when the site is built.

// elisions: what the language writes before an apostrophe; longest: letters of the longest word;
// language: its tag.
// Gives { tokens, bare, folded, stem, parse, parts, excerpt }.
function toolkitSearchWords(elisions, longest, language) {
  // Marks that alphabets put on letters; Hindi's or Thai's vowel signs are not among them.
  const marks = new RegExp(
    "[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670" +
    "\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u093c\\u1ab0-\\u1aff\\u1dc0-\\u1dff" +
    "\\u20d0-\\u20ff\\ufe20-\\ufe2f]", "g");
  // Each sign with the letters that it is looked up by.
  const letters = Object.fromEntries(
    "æae œoe þth øo łl ðd đd ħh ıi ŧt ٱا ىي یي کك ةه ہه ەه ँं".split(" ")
      .map((pair) => [pair[0], pair.slice(1)]));

  // What goes on a letter, what begins a word, what a word is made of.
  const more = "[\\p{M}\\p{Cf}\\p{DI}]";
  // Scripts that are read by triples and by pairs of letters.
  const tripled = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff";
  const paired =
    "\\u3005-\\u3007\\u3041-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff" +
    "\\uac00-\\ud7a3\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const grouped = `[${tripled}${paired}]`;
  const first = `(?!${grouped})[\\p{L}\\p{N}]`;
  const any = `(?:${first}|${more})`;
  const digit = `(?!${grouped})\\p{Nd}`;
  const hebrew = "[\\u05d0-\\u05ea]";
  const unit = (script) => `(?=[${script}])[\\p{L}\\p{N}]${more}*`;
  // A run of words: signs join letters, digits, parts of an identifier.
  const run = new RegExp(
    `(?:${unit(tripled)})+|(?:${unit(paired)})+|(?=${first})(?:${digit}[.,\\u066b\\u066c](?=${digit})` +
    `|(?!${digit})${any}[.·](?=(?!${digit})${first})|${hebrew}["\\u05f4](?=${hebrew})` +
    `|${any}(?:(?:['’\\u05f3]|[_\\x01]+)(?=${first}))?)+`, "gu");
  const units = new RegExp(unit(tripled + paired), "gu");
  const isGrouped = new RegExp(`^${grouped}`, "u");

  // Case folding by way of capitals: ß becomes ss. \x01 stands where camelCase has its capital. Thai's
  // and Lao's am, which NFKC takes apart, stays one letter.
  function fold(text) {
    return text.replace(/([a-z])(?=[A-Z])/g, "$1\x01").normalize("NFKC")
      .replace(/[\p{Cf}\p{DI}\u02bb\u02bc\u0640\u06e5\u06e6]/gu, "")
      .replace(/[^ı]+/g, (part) => part.toLowerCase().toUpperCase().toLowerCase())
      .replace(/ς/g, "σ").replace(/\u0e4d\u0e32/g, "\u0e33").replace(/\u0ecd\u0eb2/g, "\u0eb3")
      .normalize("NFC");
  }

  // What a folded word is looked up by.
  function bare(word) {
    return word.replace(/[^йїўѓќ]+/g, (part) => part.normalize("NFD").replace(marks, "")
      .replace(/[٠-٩۰-۹]/g, (sign) => sign.charCodeAt(0) & 15)
      .replace(/[^\0-\x7f]/g, (sign) => letters[sign] ?? sign).normalize("NFC"));
  }

  // A text of any length as it is looked up.
  function folded(text) {
    return bare(fold(text).replace(/\x01/g, ""));
  }

  // What is left of what apostrophes and signs in numbers joined.
  function joined(word) {
    const parts = word.split(/['’\u05f3"\u05f4.,\u066b\u066c]/);
    if (elisions.length === 0) {
      if (parts.length > 1 && parts.at(-1) === "s") parts.pop();
    } else {
      while (parts.length > 1 && elisions.includes(parts[0])) parts.shift();
    }
    return parts.join("");
  }

  // Overlapping groups of letters, as [start, end].
  function groups(text) {
    const ends = Array.from(text.matchAll(units), (match) => match.index + match[0].length);
    const length = Math.min(ends.length, text < "\u3000" ? 3 : 2);
    return ends.slice(length - 1).map((end, place) => [place > 0 ? ends[place - 1] : 0, end]);
  }

  // The words of a text in its order, as [light, bare, advances]: with marks, as it is looked up, and
  // whether it stands one place after the word before. The parts of an identifier do not.
  function tokens(text) {
    const found = [];
    for (const [match] of fold(text).matchAll(run)) {
      let words;
      if (isGrouped.test(match)) {
        words = groups(match).map(([start, end]) => [match.slice(start, end)]);
      } else {
        const parts = match.split(/[_\x01·]+|\.(?!\p{Nd})/u).map(joined);
        words = [(parts.length > 1 ? [parts.join(""), ...parts] : parts)
          .filter((word) => [...word].length <= longest)];
      }
      for (const place of words) {
        place.forEach((word, number) => found.push([word, bare(word), number === 0]));
      }
    }
    return found;
  }

  // Fewer letters that stand for all forms of a bare word. Only Arabic has them.
  function stem(word) {
    if (!/^ar\b/i.test(language)) return undefined;
    let rest = word.replace(/^(?:(?:[وبكف]?ال|لل)(?=..)|و(?=...))/u, "");
    for (const ending of "ها ان ات ون ين يه ه ي".split(" ")) {
      rest = rest.replace(new RegExp(`(..)${ending}$`, "u"), "$1");
    }
    return rest;
  }

  // What a reader typed: { words: [{ light, bare, place, phrase }], phrases, types, phases,
  // endsInWord }. Words of an identifier share a place.
  function parse(query) {
    const typed = query.slice(0, 1000).replace(/([\u05d0-\u05ea])"(?=[\u05d0-\u05ea])/g, "$1\u05f4");
    const signs =
      /["“”„«]([^"“”»]*)(["“”»]?)|(?:^|\s)(type|phase)[:：](?:["“”„«]([^"“”»]+)["“”»]?|([^\s"“”„«»]+))/gi;
    const all = [];
    const filters = { t: [], p: [] };
    let place = -1;
    let phrases = 0;
    let end = 0;
    let endsInWord = false;
    const read = (text, phrase) => {
      for (const [light, bare, advances] of tokens(text)) {
        if (advances) place += 1;
        all.push({ light, bare, place, phrase });
      }
      endsInWord = /(?!\p{DI})[\p{L}\p{M}\p{N}][\p{Cf}\p{DI}]*$/u.test(text);
    };
    for (const match of typed.matchAll(signs)) {
      const [whole, quoted, close, name, longValue, value] = match;
      if (match.index > end) read(typed.slice(end, match.index));
      end = match.index + whole.length;
      if (name) {
        filters[name[0].toLowerCase()].push(folded(longValue ?? value));
        endsInWord = false;
      } else {
        const before = all.length;
        read(quoted, phrases);
        if (close) endsInWord = false;
        if (all.length > before) phrases += 1;
      }
    }
    if (end < typed.length) read(typed.slice(end));
    const words = all.slice(0, 32);
    return {
      words, types: filters.t, phases: filters.p,
      phrases: words.reduce((count, word) => word.phrase + 1 || count, 0),
      endsInWord: endsInWord && words.length > 0 && words.length === all.length,
    };
  }

  // A text cut where words stand that isHit knows by their bare letters: [{text, isHit}]. Joined,
  // it is the text again.
  function parts(text, isHit) {
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
    const mark = (from, upTo) => {
      add(from, false);
      add(upTo, true);
    };
    for (const { 0: match, index } of text.matchAll(run)) {
      if (isGrouped.test(match)) {
        for (const [start, upTo] of groups(match)) {
          if (isHit(folded(match.slice(start, upTo)))) mark(index + start, index + upTo);
        }
      } else if (tokens(match).some((token) => isHit(token[1]))) {
        const elided = match.match(/^(.*?)['’]/);
        const isElided = elided && elisions.includes(fold(elided[1]));
        mark(index + (isElided ? elided[0].length : 0), index + match.length);
      }
    }
    add(text.length, false);
    return cut;
  }

  // As much of a text as a result shows, around the first word that isHit knows, cut as parts() does.
  function excerpt(text, isHit) {
    let hit = 0;
    for (const part of parts(text, isHit)) {
      if (part.isHit) break;
      hit += part.text.length;
    }
    const start = hit < 100 || hit === text.length ? 0 : spaceNear(text, hit - 40);
    const end = text.length - start < 180 ? text.length : spaceNear(text, start + 160);
    return parts(
      (start > 0 ? "…" : "") + text.slice(start, end).trim() + (end < text.length ? "…" : ""),
      isHit);
  }

  // The last space before a place; the place itself where the script has no spaces.
  function spaceNear(text, place) {
    const space = text.lastIndexOf(" ", place);
    return place - space < 30 ? space : place;
  }

  return { tokens, bare, folded, stem, parse, parts, excerpt };
}
