// Index and ranking of the search: the browser's half of Sources/SiteSearch/Files and Query.
// Both halves are held to Tests/SiteSearchTests/Vectors; a change here is a change there.
//
// A comment has a line of its own: such lines are left out when the site is built.

// root: what SearchFiles.swift writes into search-<language>.js.
// load(key, hash): promises the value of a file of the index, undefined where it cannot be had.
// Gives { search, hit, isHit, words }; nothing here touches the page.
function toolkitSearchEngine(root, load) {
  const { weights, pages: pageCount } = root;
  const whole = Math.floor;
  const words = toolkitSearchWords(root.elisions, root.longestWord, root.language);
  const count = (text) => [...text].length;

  // ---- Packed values --------------------------------------------------------------------------

  // Thirteen bits in two signs from # to ~ without the backslash.
  function bytesOf(text) {
    const bytes = [];
    const sign = (at) => {
      const code = text.charCodeAt(at);
      return code - (code < 92 ? 35 : 36);
    };
    let held = 0;
    let bits = 0;
    for (let at = 0; at < text.length; at += 2) {
      held |= (sign(at) + sign(at + 1) * 91) << bits;
      for (bits += 13; bits > 7; bits -= 8) {
        bytes.push(held & 255);
        held >>= 8;
      }
    }
    return bytes;
  }

  // The decisions of RangeEncoder.swift; contexts are those of PackedContexts.swift.
  function reader(text) {
    const bytes = bytesOf(text);
    const chances = new Uint16Array(78208).fill(16384);
    const counts = new Uint8Array(78208);
    const decoder = new TextDecoder();
    let at = 0;
    let code = 0;
    let range = 4294967295;
    const next = () => {
      if (at > bytes.length + 8) throw new Error("The file is damaged.");
      code = (code * 256 + (bytes[at++] ?? 0)) % 4294967296;
    };
    for (let first = 0; first < 4; first++) next();

    function bit(context) {
      const chance = chances[context];
      const bound = (range >>> 15) * Math.min(Math.max(chance, 32), 32736);
      const isOne = code < bound;
      if (isOne) {
        range = bound;
      } else {
        code -= bound;
        range -= bound;
      }
      const step = whole(131072 / (2 * counts[context] + 3));
      chances[context] = chance + (((isOne ? 32767 : 0) - chance) * step >> 16);
      if (counts[context] < 126) counts[context]++;
      fillUp();
      return isOne ? 1 : 0;
    }

    function fillUp() {
      while (range < 16777216) {
        range *= 256;
        next();
      }
    }

    function symbol(bits, base) {
      let node = 1;
      for (let left = bits; left > 0; left--) node = node * 2 + bit(base + node);
      return node - (1 << bits);
    }

    // Bits that are as likely one as the other.
    function evenBits(bits) {
      range >>>= bits;
      const value = Math.min(whole(code / range), (1 << bits) - 1);
      code -= value * range;
      fillUp();
      return value;
    }

    function number(context) {
      const base = context << 8;
      const length = symbol(5, base);
      const learnt = Math.min(length, 2);
      let value = 2 ** learnt + symbol(learnt, base + 32 + (length << 2));
      for (let left = length - learnt; left > 0; left -= 8) {
        const bits = Math.min(left, 8);
        value = value * 2 ** bits + evenBits(bits);
      }
      return value - 1;
    }

    function letters(spelled) {
      for (;;) {
        const letter = symbol(8, 12288 + ((spelled.at(-1) ?? 0) << 8));
        if (letter === 0) return decoder.decode(new Uint8Array(spelled));
        spelled.push(letter);
      }
    }

    // Words in order, each with how common it is; more of a word is read by `rest`.
    function dictionary(rest) {
      let spelled = [];
      return Array.from({ length: number(0) }, () => {
        spelled = spelled.slice(0, number(1));
        const word = letters(spelled);
        const entry = { word, uses: symbol(5, 78144) };
        rest?.(entry);
        return entry;
      });
    }

    // Ascending numbers, from their distances.
    function ascending(length, context, each) {
      let last = -1;
      return Array.from({ length }, () => {
        last += number(context) + 1;
        each?.();
        return last;
      });
    }

    function places(level) {
      const length = number(32 + level) + 1;
      let place = 0;
      return Array.from({ length }, (_, position) => {
        place += number(position === 0 ? 9 : length <= 4 ? 10 : 11);
        return place;
      });
    }

    // allPlaces: also those of pages beyond a term's best.
    function postings(term, length, allPlaces) {
      Object.assign(term, { levels: [], titles: [], places: [] });
      const bucket = Math.min(15, 31 - Math.clz32(whole(pageCount / length)));
      term.pages = ascending(length, 16 + bucket, () => {
        const level = symbol(4, 77824 + (bucket << 4));
        term.levels.push(level);
        term.titles.push(bit(78080 + level));
        const keeps = allPlaces || length <= weights.pagesWithPlaces || bit(78096 + level);
        term.places.push(keeps ? places(level) : undefined);
      });
    }

    return { bit, number, letters, dictionary, ascending, places, postings };
  }

  // ---- Files ----------------------------------------------------------------------------------

  const files = new Map();
  let failures = 0;

  // What make() makes of a file; a file that is missing or damaged counts as `otherwise`.
  function file(key, hash, make, otherwise) {
    if (!files.has(key)) {
      files.set(key, load(key, hash).then((value) => {
        try {
          if (value !== undefined) return make(value);
        } catch {
          // Told below: the other words still answer.
        }
        if (key[0] !== "x") failures++;
        files.delete(key);
        return otherwise;
      }));
    }
    return files.get(key);
  }

  // Words are front-coded: a capital tells how many letters are shared with the word before.
  function readWords(text) {
    let last = [];
    return Array.from(text.matchAll(/([A-Z])([^A-Z]*)/g), ([, shared, rest]) => {
      last = [...last.slice(0, shared.charCodeAt(0) - 65), ...rest];
      return last.join("");
    });
  }

  const hashOf = (hashes, number) => hashes.slice(number * 4, number * 4 + 4);
  const shardStarts = readWords(root.s[0]);
  const stop = new Set(readWords(root.stop));
  const loaded = new Map();

  // The last of ascending words that does not come behind this one.
  function lastBefore(starts, word) {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= word) low = middle;
      else high = middle;
    }
    return low;
  }

  function readShard(number, text) {
    const read = reader(text);
    const terms = [];
    const entries = read.dictionary((entry) => {
      if (read.bit(78112)) {
        entry.home = number;
        entry.term = terms.push({ shard: number }) - 1;
      } else if (read.bit(78113)) {
        entry.home = number;
        entry.term = terms.length - 1 - read.number(2);
      } else {
        entry.home = number - 1 - read.number(3);
        entry.term = read.number(4);
      }
      if (read.bit(78114)) {
        entry.variants = Array.from({ length: read.number(6) + 1 }, () => ({
          spelling: read.letters([]),
          pages: new Set(read.ascending(read.number(7), 8)),
        }));
      }
    });
    for (const term of terms) {
      term.count = read.number(5);
      term.isStop = read.bit(78115) === 1;
      if (!term.isStop) read.postings(term, term.count, false);
    }
    const shard = { entries, terms, byWord: new Map(entries.map((entry) => [entry.word, entry])) };
    loaded.set(number, shard);
    return shard;
  }

  const noShard = { entries: [], terms: [], byWord: new Map() };

  function shard(number) {
    return file(
      `s${number}`, hashOf(root.s[1], number), (text) => readShard(number, text), noShard);
  }

  // What shards leave out: all of words on most pages, and places of pages beyond a term's best.
  function remainder(number) {
    if (root.s[2][number] !== "1") return Promise.resolve();
    return file(`p${number}`, hashOf(root.s[1], number), (text) => {
      const read = reader(text);
      for (const term of loaded.get(number).terms) {
        if (term.isStop) {
          read.postings(term, term.count, true);
        } else if (term.count > weights.pagesWithPlaces) {
          term.rest = term.places.map((places, posting) =>
            places ? undefined : read.places(term.levels[posting]));
        }
      }
    });
  }

  // Words of a block of the dictionary: f from the first letter, r from the last.
  async function block(kind, word) {
    const starts = readWords(root[kind][0]);
    if (starts.length === 0) return [];
    const number = lastBefore(starts, word);
    return file(
      kind + number, hashOf(root[kind][1], number), (text) => reader(text).dictionary(), []);
  }

  async function entryOf(word) {
    return (await shard(lastBefore(shardStarts, word))).byWord.get(word);
  }

  // ---- Terms ----------------------------------------------------------------------------------

  const keyOf = (entry) => `${entry.home}:${entry.term}`;

  function scaledLogarithm(value) {
    const exponent = 31 - Math.clz32(value);
    let mantissa = value * 2 ** (25 - exponent);
    let binary = exponent;
    for (let step = 0; step < 16; step++) {
      mantissa = whole(mantissa * mantissa / 33554432);
      binary *= 2;
      if (mantissa >= 67108864) {
        mantissa = whole(mantissa / 2);
        binary++;
      }
    }
    return binary;
  }

  function rarity(count) {
    const ratio = scaledLogarithm(2 * pageCount + 2) - scaledLogarithm(2 * count + 1);
    return Math.max(1, whole(ratio * 2907270 / 4294967296));
  }

  async function termOf(entry, weight, mostRarity, reason) {
    const term = (await shard(entry.home)).terms[entry.term];
    return term && {
      key: keyOf(entry), term, word: entry.word, weight, reason,
      rarity: Math.min(rarity(term.count), mostRarity),
    };
  }

  async function add(terms, found) {
    const term = await found;
    if (term && !terms.some(({ key }) => key === term.key)) terms.push(term);
  }

  async function wholeWord(bare) {
    const stem = words.stem(bare);
    return await entryOf(bare) ?? (stem ? entryOf(stem) : undefined);
  }

  const prefixWeight = (added) => weights.prefix[Math.min(added, weights.prefix.length) - 1];

  async function longerWords(bare, own) {
    const number = lastBefore(shardStarts, bare);
    const isLonger = ({ word }) => word !== bare && word.startsWith(bare);
    const found = (await shard(number)).entries.filter(isLonger);
    if (shardStarts[number + 1]?.startsWith(bare)) {
      found.push(...(await shard(number + 1)).entries.filter(isLonger));
    }
    found.sort((a, b) => b.uses - a.uses || (a.word < b.word ? -1 : 1));
    return found.slice(0, weights.longestExpansion).map((entry) => {
      const added = count(entry.word) - count(bare);
      return termOf(entry, prefixWeight(added), own ? own.rarity : Infinity, "prefix");
    });
  }

  // Single letters to add, leave out, change or swap with a neighbour: to the whole word, and to the
  // nearest beginning of it.
  function editDistance(typed, word, limit) {
    let beforeLast = [];
    let last = [];
    let row = typed.map((_, column) => column).concat(typed.length);
    let beginning = typed.length;
    for (let number = 0; number < word.length; number++) {
      [beforeLast, last, row] = [last, row, [number + 1]];
      for (let column = 1; column <= typed.length; column++) {
        const isSame = typed[column - 1] === word[number];
        let best = Math.min(
          last[column] + 1, row[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1));
        if (number > 0 && column > 1 && typed[column - 1] === word[number - 1] &&
          typed[column - 2] === word[number]) {
          best = Math.min(best, beforeLast[column - 2] + 1);
        }
        row.push(best);
      }
      beginning = Math.min(beginning, row[typed.length]);
      if (Math.min(...row) > limit) return { whole: limit + 1, beginning };
    }
    return { whole: row[typed.length], beginning };
  }

  function correction(word, uses, typed, distance, byDistance) {
    const weight = whole(byDistance * weights.commonness[uses] / 256);
    const isOther = word.codePointAt(0) !== typed[0].codePointAt(0);
    return {
      word, distance, weight: isOther ? whole(weight * weights.otherFirstLetter / 256) : weight,
    };
  }

  function near(typed, limit, entries) {
    const found = new Map();
    for (const { word, uses } of entries) {
      if (found.has(word) || uses === 0 || word.length < typed.length - limit) continue;
      const spelled = [...word];
      if (Math.abs(spelled.length - typed.length) > limit) continue;
      const distance = editDistance(typed, spelled, limit).whole;
      if (distance > limit || distance === 0) continue;
      found.set(word, correction(word, uses, typed, distance, weights.typo[distance - 1]));
    }
    return [...found.values()];
  }

  // Longer words whose beginning is one edit away: the reader may still be typing.
  function nearBeginnings(typed, entries) {
    return entries.flatMap(({ word, uses }) => {
      const added = count(word) - typed.length;
      if (uses === 0 || added < 1 || editDistance(typed, [...word], 1).beginning !== 1) return [];
      const byDistance = whole(weights.typo[0] * prefixWeight(added) / 256);
      return [correction(word, uses, typed, 1, byDistance)];
    });
  }

  // The nearest words: at the smallest distance at which there are any.
  async function corrections({ bare, isUnfinished }) {
    const typed = [...bare];
    const limit = weights.correctedLetters.filter((length) => length <= typed.length).length;
    if (limit === 0 || /[0-9]/.test(bare)) return [];
    const turned = (text) => [...text].reverse().join("");
    const [own, reversed] = await Promise.all([
      shard(lastBefore(shardStarts, bare)), block("r", turned(bare)),
    ]);
    const found = near(typed, limit, [
      ...own.entries, ...reversed.map(({ word, uses }) => ({ word: turned(word), uses })),
    ]);
    if (isUnfinished && !found.some(({ distance }) => distance === 1)) {
      found.push(...nearBeginnings(typed, own.entries));
    }
    if (found.length === 0) found.push(...near(typed, limit, await block("f", bare)));
    const nearest = Math.min(...found.map(({ distance }) => distance));
    const best = found.filter(({ distance }) => distance === nearest)
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
    // The likeliest stands for what was meant, and the other is as much less.
    const shareOf = (weight) => whole(weight * weights.exact / best[0].weight);
    const terms = [];
    for (const { word, weight } of best) {
      const entry = await entryOf(word);
      if (entry) await add(terms, termOf(entry, shareOf(weight), Infinity, "typo"));
      if (terms.length === weights.longestCorrection) break;
    }
    return terms;
  }

  // Words that stand in for the words of a query that begin at a position.
  function synonyms(asked, position) {
    return root.synonyms.flatMap((group) => {
      const own = group.findIndex((alternative) =>
        alternative.every((bare, at) => asked[position + at]?.bare === bare));
      return own < 0 ? [] : group.flatMap((alternative, other) => other === own ? []
        : alternative.map((bare) => ({ bare, weight: whole(weights.synonym / alternative.length) })));
    });
  }

  // The index's terms that a word of the query means.
  async function meaning(asked, position) {
    const word = asked[position];
    const entry = await wholeWord(word.bare);
    const terms = [];
    if (entry) await add(terms, termOf(entry, weights.exact, Infinity, "asked"));
    const own = terms[0];
    for (const { bare, weight } of synonyms(asked, position)) {
      const other = await wholeWord(bare);
      if (other) await add(terms, termOf(other, weight, Infinity, "synonym"));
    }
    if (word.isUnfinished || terms.length === 0) {
      for (const found of await longerWords(word.bare, own)) await add(terms, found);
    }
    if (terms.length === 0) terms.push(...await corrections(word));
    const spelled = word.light === word.bare ? undefined
      : entry?.variants?.find(({ spelling }) => spelling === word.light)?.pages;
    return {
      word, terms, spelled,
      rarity: terms[0]?.reason === "asked"
        ? terms[0].rarity : Math.max(0, ...terms.map((term) => term.rarity)),
    };
  }

  // ---- Ranking --------------------------------------------------------------------------------

  const placesOf = ({ isStop, places }, posting) => isStop ? undefined : places[posting];

  // Places of a meaning on a page, ascending, each once.
  function placesOn(page, terms) {
    const found = terms.flatMap(({ term }) => {
      const posting = term.pages?.indexOf(page) ?? -1;
      return posting < 0 ? [] : placesOf(term, posting) ?? [];
    });
    return [...new Set(found)].sort((a, b) => a - b);
  }

  // Adds a word's best term on each page to the scores.
  function addScores({ terms, spelled }, scores, titles) {
    const best = new Float64Array(pageCount);
    const bestTitles = new Float64Array(pageCount);
    for (const { term, weight, rarity: rare } of terms) {
      term.pages?.forEach((page, posting) => {
        let value = weight * rare;
        if (spelled && !spelled.has(page)) value = whole(value * weights.otherSpelling / 256);
        const score = whole(value * weights.levelTable[term.levels[posting]] / 256);
        best[page] = Math.max(best[page], score);
        if (term.titles[posting]) bestTitles[page] = Math.max(bestTitles[page], whole(value / 256));
      });
    }
    for (let page = 0; page < pageCount; page++) {
      scores[page] += best[page];
      titles[page] += bestTitles[page];
    }
  }

  // Pages that have the words in a row.
  async function pagesWith(phrase) {
    let starts;
    for (const word of phrase) {
      const entry = await wholeWord(word.bare);
      const term = entry && (await shard(entry.home)).terms[entry.term];
      if (!term) return new Map();
      await remainder(entry.home);
      const found = new Map();
      term.pages?.forEach((page, posting) => {
        if (starts && !starts.has(page)) return;
        const places = term.places[posting] ?? term.rest?.[posting] ?? [];
        const here = places.map((place) => place - (word.place - phrase[0].place))
          .filter((place) => !starts || starts.get(page).has(place));
        if (here.length > 0) found.set(page, new Set(here));
      });
      starts = found;
    }
    return starts;
  }

  const facet = (list) => list.map(([id, label, gaps]) => {
    let last = -1;
    return { id, label, pages: gaps.map((gap) => { last += gap + 1; return last; }) };
  });
  const facets = { types: facet(root.types), phases: facet(root.phases) };

  // Pages of the facets that are asked for; undefined where nothing is filtered.
  function filtered(kind, asked, chosen) {
    if (asked.length === 0 && chosen.length === 0) return undefined;
    const begins = (text, typed) => words.folded(text).startsWith(typed);
    return new Set(facets[kind].filter(({ id, label }) =>
      (chosen.length === 0 || chosen.includes(id)) &&
      (asked.length === 0 ||
        asked.some((typed) => typed && (begins(id, typed) || begins(label, typed))))
    ).flatMap(({ pages }) => pages));
  }

  const inOrder = (a, b) => b.score - a.score || a.page - b.page;
  const saturated = (number) =>
    weights.nearnessTable[Math.min(number, weights.nearnessTable.length - 1)];

  function nearness(one, other) {
    let adjacent = 0;
    let near = 0;
    let start = 0;
    for (const place of one) {
      while (other[start] < place - weights.nearPlaces) start++;
      let at = start;
      let isAdjacent = false;
      for (; other[at] <= place + weights.nearPlaces; at++) {
        isAdjacent ||= Math.abs(other[at] - place) === 1;
      }
      if (isAdjacent) adjacent++;
      if (at > start) near++;
    }
    return 2 * saturated(adjacent) + saturated(near);
  }

  function addNearness(ranked, meanings) {
    for (const result of ranked.slice(0, weights.nearnessPages)) {
      const places = meanings.map(({ terms }) => placesOn(result.page, terms));
      meanings.forEach((one, first) => meanings.slice(first + 1).forEach((other, further) => {
        const distance = Math.abs(other.word.place - one.word.place);
        const theirs = places[first + 1 + further];
        if (distance > weights.nearWords || !places[first].length || !theirs.length) return;
        result.score += whole(weights.nearness * Math.min(one.rarity, other.rarity) *
          nearness(places[first], theirs) / 512);
      }));
    }
    ranked.sort(inOrder);
  }

  function wordsOf(query) {
    const last = query.endsInWord ? query.words.at(-1)?.place : undefined;
    const asked = [];
    for (const word of query.words) {
      word.isUnfinished = word.place === last && word.phrase === undefined;
      const known = asked.findIndex(({ bare }) => bare === word.bare);
      if (known < 0 && asked.length < weights.longestQuery) asked.push(word);
      else if (known >= 0 && word.isUnfinished) asked[known] = word;
    }
    return asked;
  }

  // chosen: {types: [id], phases: [id]}, any of each.
  // Promises the pages, best first, what the words were taken for, and the number of pages by facet.
  async function search(text, chosen = {}) {
    const before = failures;
    const query = words.parse(text);
    const asked = wordsOf(query);
    const rare = asked.filter(({ bare }) => !stop.has(bare));
    const counted = rare.length > 0 ? rare : asked;
    await Promise.all(counted.map(({ bare }) => shard(lastBefore(shardStarts, bare))));
    const meanings = (await Promise.all(counted.map((_, position) => meaning(counted, position))))
      .filter(({ terms }) => terms.length > 0);
    await Promise.all(meanings.flatMap(({ terms }) =>
      terms.filter(({ term }) => term.isStop).map(({ term }) => remainder(term.shard))));

    const scores = new Float64Array(pageCount);
    const titles = new Float64Array(pageCount);
    let total = 0;
    for (const found of meanings) {
      addScores(found, scores, titles);
      total += found.rarity;
    }
    const phrases = [];
    for (let number = 0; number < query.phrases; number++) {
      const phrase = query.words.filter((word) => word.phrase === number);
      if (phrase.length > 0) phrases.push(await pagesWith(phrase));
    }

    const ofTypes = filtered("types", query.types, chosen.types ?? []);
    const ofPhases = filtered("phases", query.phases, chosen.phases ?? []);
    const isFilterAlone = asked.length === 0 && (ofTypes || ofPhases);
    const found = [];
    scores.forEach((sum, page) => {
      const isFound = sum > 0 && phrases.every((pages) => pages.has(page));
      if (!isFound && !isFilterAlone) return;
      const title = titles[page];
      const bonus = title
        ? whole(weights.title * whole(title * title / total) * title / total) : 0;
      found.push({ page, score: sum + bonus });
    });

    const typed = found.filter(({ page }) => ofTypes?.has(page) ?? true);
    const phased = found.filter(({ page }) => ofPhases?.has(page) ?? true);
    const counts = (kind, among) => {
      const pages = new Set(among.map(({ page }) => page));
      return facets[kind].map((value) => value.pages.filter((page) => pages.has(page)).length);
    };
    const ranked = typed.filter(({ page }) => ofPhases?.has(page) ?? true).sort(inOrder);
    if (meanings.length > 1) addNearness(ranked, meanings);
    return {
      pages: ranked, meanings, isIncomplete: failures > before, all: found.length,
      counts: { types: counts("types", phased), phases: counts("phases", typed) },
      terms: new Set(meanings.flatMap(({ terms }) => terms.map(({ key }) => key))),
    };
  }

  // ---- Results --------------------------------------------------------------------------------

  // Whether a word, bare, is one of those that a search found.
  function isHit(found, bare) {
    const entry = loaded.get(lastBefore(shardStarts, bare))?.byWord.get(bare);
    return entry !== undefined && found.terms.has(keyOf(entry));
  }

  // What a result shows: the page, its best sections, and the text of its opening or, where that
  // is empty, of the first section that has some.
  async function hit(found, { page, score }) {
    const fragment = await file(`x${page}`, undefined, (value) => value, undefined);
    if (!fragment) return undefined;
    const [title, address, trail, parts] = fragment;
    const sections = parts.map(([anchor, heading, place, excerpt], number) =>
      ({ number, anchor, heading, place, excerpt, score: 0 }));
    for (const { terms, rarity: rare } of found.meanings) {
      let at = -1;
      let last;
      for (const place of placesOn(page, terms)) {
        while (sections[at + 1]?.place <= place) at++;
        if (sections[at] && sections[at] !== last) sections[at].score += rare;
        last = sections[at];
      }
    }
    const least = Math.max(...sections.map((section) => section.score)) / 2;
    const shown = sections
      .filter((section) => section.score > 0 && section.score >= least && section.anchor)
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, weights.shownSections);
    const hasPage = ({ pages }) => pages.includes(page);
    const lead = sections.find(({ excerpt }) => excerpt !== "");
    const substitutes = found.meanings.flatMap(({ word, terms }) => {
      const first = terms.find(({ term }) => term.pages?.includes(page));
      return first?.reason === "typo" || first?.reason === "synonym"
        ? [{ asked: word.light, found: first.word }] : [];
    });
    return {
      title, address, trail, score, substitutes, sections: shown,
      types: facets.types.map(hasPage), phases: facets.phases.map(hasPage),
      excerpt: lead && !shown.includes(lead) ? lead.excerpt : "",
    };
  }

  // Words of the index that are nearly those of a query without results.
  async function nearest(text) {
    const found = [];
    for (const { bare } of wordsOf(words.parse(text))) {
      if (await wholeWord(bare)) continue;
      const typed = [...bare];
      const limit = Math.max(2, whole(typed.length / 2));
      const { entries } = await shard(lastBefore(shardStarts, bare));
      const near = entries.filter(({ uses }) => uses > 0).map(({ word, uses }) => {
        const beginning = word.startsWith(bare[0]) ? 0 : 1;
        return { word, uses, distance: editDistance(typed, [...word], limit).whole + beginning };
      });
      found.push(...near.filter(({ distance }) => distance <= limit)
        .sort((a, b) => a.distance - b.distance || b.uses - a.uses).slice(0, 3));
    }
    return [...new Set(found.map(({ word }) => word))].slice(0, 5);
  }

  return { search, hit, isHit, nearest, words };
}
