// Index and ranking of the search: the browser's half of Sources/SiteSearch/Index and Query.
// Both halves are held to Tests/SiteSearchTests/Vectors; a change here is a change there.
//
// A comment has a line of its own: such lines are left out when the site is built.

// index: the data of one language, as SearchIndex+Files.swift writes it.
// Gives { analyse, search, parts, excerpt }; nothing here touches the page.
function toolkitSearchEngine(index) {
  const weights = index.weights;
  const whole = Math.floor;
  const { parse, parts, excerpt } = toolkitSearchWords(
    index.elisions, weights.longestWord, index.language);
  const analyse = (text) => parse(text).words.map((word) => word.bare);
  const count = (word) => [...word].length;

  // ---- Index ----------------------------------------------------------------------------------

  // Words are front-coded: a capital tells how many letters are shared with the word before.
  function readWords(text) {
    let last = "";
    return Array.from(text.matchAll(/([A-Z])([^A-Z]*)/g), ([, shared, rest]) => {
      last = last.slice(0, shared.charCodeAt(0) - 65) + rest;
      return last;
    });
  }

  // Numbers are signs from # to ~ without the backslash: below 70 one sign, else more follow.
  function readNumbers(text) {
    const numbers = [];
    let number = 0;
    let factor = 1;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const sign = code - (code < 92 ? 35 : 36);
      number += sign * factor;
      if (sign < 70) {
        numbers.push(number);
        number = 0;
        factor = 1;
      } else {
        factor *= 21;
      }
    }
    return numbers;
  }

  const words = readWords(index.words);
  const wordNumbers = new Map(words.map((word, number) => [word, number]));
  const levels = readNumbers(index.levels);
  const sections = readNumbers(index.gaps);
  const starts = [0];
  for (const further of readNumbers(index.counts)) starts.push(starts.at(-1) + further + 1);
  words.forEach((_, word) => {
    let last = -1;
    for (let posting = starts[word]; posting < starts[word + 1]; posting++) {
      last += sections[posting] + 1;
      sections[posting] = last;
    }
  });

  const pageOfSection = [];
  const pages = index.pages.map(([address, title, trail, types, phases, norm, length], page) => {
    const first = pageOfSection.length;
    for (let section = 0; section < length; section++) pageOfSection.push(page);
    return { address, title, trail: index.trails[trail], types, phases, norm, first, length };
  });

  // Postings of a word as [section, page, doubled frequency, is in the title].
  function* postings(word) {
    for (let posting = starts[word]; posting < starts[word + 1]; posting++) {
      const section = sections[posting];
      const level = levels[posting];
      yield [section, pageOfSection[section], weights.steps[level % 16], level > 15];
    }
  }

  function uses(word) {
    return starts[word + 1] - starts[word];
  }

  function rarity(word) {
    return index.rarities[new Set(Array.from(postings(word), ([, page]) => page)).size];
  }

  // ---- Query ----------------------------------------------------------------------------------

  // Distance to the word as a whole and to the nearest beginning of it, swaps counted once.
  function editDistance(typed, word, limit) {
    let beforeLast = [];
    let last = [];
    let row = Array.from({ length: typed.length + 1 }, (_, column) => column);
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

  function expansionWeight(added) {
    return weights.prefix[Math.min(added, weights.prefix.length) - 1];
  }

  function longerWords(beginning, own) {
    const length = count(beginning);
    const found = [];
    words.forEach((word, number) => {
      if (word !== beginning && word.startsWith(beginning)) found.push(number);
    });
    found.sort((a, b) => uses(b) - uses(a) || a - b);
    return found.slice(0, weights.longestExpansion).map((word) => ({
      word,
      weight: expansionWeight(count(words[word]) - length),
      titleWeight: weights.exact,
      rarity: Math.min(rarity(word), own ? own.rarity : Infinity),
    }));
  }

  function corrections(word, isLast) {
    const typed = [...word];
    const limit = weights.correctedLetters.filter((length) => length <= typed.length).length;
    if (limit === 0 || /[0-9]/.test(word)) return [];
    const rings = Array.from({ length: limit }, () => []);
    words.forEach((candidate, number) => {
      if (candidate.length + limit < typed.length) return;
      const spelt = [...candidate];
      if (!isLast && spelt.length > typed.length + limit) return;
      const distance = editDistance(typed, spelt, limit);
      const added = spelt.length - typed.length;
      const isBeginning = isLast && distance.beginning === 1 && added > 0 && distance.whole > 1;
      if (distance.whole > limit && !isBeginning) return;
      const ring = isBeginning ? 0 : distance.whole - 1;
      const weight = isBeginning
        ? whole(weights.typo[0] * expansionWeight(added) / 256) : weights.typo[ring];
      rings[ring].push({ word: number, weight, isOtherFirst: spelt[0] !== typed[0] });
    });
    return best(rings.find((ring) => ring.length > 0) ?? []);
  }

  function best(found) {
    const common = weights.commonness;
    const terms = found.map((correction) => {
      const logarithm = 31 - Math.clz32(uses(correction.word));
      let weight = whole(correction.weight * common[Math.min(logarithm, common.length - 1)] / 256);
      if (correction.isOtherFirst) weight = whole(weight * weights.otherFirstLetter / 256);
      return { word: correction.word, weight, titleWeight: weight, rarity: rarity(correction.word) };
    });
    terms.sort((a, b) => b.weight - a.weight || a.word - b.word);
    return terms.slice(0, weights.longestCorrection);
  }

  // The index's words that a word of the query means.
  function meanings(word, isLast) {
    const number = wordNumbers.get(word);
    const own = number === undefined ? undefined : {
      word: number, weight: weights.exact, titleWeight: weights.exact, rarity: rarity(number),
    };
    const terms = own ? [own] : [];
    if (isLast) terms.push(...longerWords(word, own));
    return terms.length > 0 ? terms : corrections(word, isLast);
  }

  // ---- Ranking --------------------------------------------------------------------------------

  function saturated(frequency) {
    return whole(weights.saturationScale * frequency / (frequency + weights.saturationPoint));
  }

  function raise(map, key, value) {
    map.set(key, Math.max(map.get(key) ?? 0, value));
  }

  function addTo(sums, found, rarityOfWord) {
    for (const [key, score] of found) {
      const sum = sums.get(key) ?? { score: 0, found: 0 };
      sums.set(key, { score: sum.score + score, found: sum.found + rarityOfWord });
    }
  }

  function accepts(page, { types = [], phases = [] }) {
    return (types.length === 0 || types.some((type) => page.types.includes(type))) &&
      (phases.length === 0 || phases.some((phase) => page.phases.includes(phase)));
  }

  // filters: {types: [id], phases: [id]}, any of each.
  // Gives the pages, best first, with their sections, the number of pages of each type without
  // filters, and the words to mark.
  function search(query, filters = {}) {
    const asked = [...new Set(analyse(query))].slice(0, weights.longestQuery);
    const pageSums = new Map();
    const sectionSums = new Map();
    const titles = new Map();
    const hits = new Set();
    let total = 0;

    asked.forEach((word, position) => {
      const terms = meanings(word, position === asked.length - 1);
      if (terms.length === 0) return;
      const rarityOfWord = terms[0].weight === weights.exact
        ? terms[0].rarity : Math.max(...terms.map((term) => term.rarity));
      const bestPages = new Map();
      const bestSections = new Map();
      const bestTitles = new Map();
      for (const term of terms) {
        hits.add(words[term.word]);
        const value = term.weight * term.rarity;
        const frequencies = new Map();
        for (const [section, page, frequency, isInTitle] of postings(term.word)) {
          frequencies.set(page, (frequencies.get(page) ?? 0) + frequency);
          raise(bestSections, section, whole(value * saturated(frequency * 256) / 256));
          if (isInTitle) raise(bestTitles, page, whole(term.titleWeight * term.rarity / 256));
        }
        for (const [page, frequency] of frequencies) {
          raise(bestPages, page, whole(value * saturated(frequency * pages[page].norm) / 256));
        }
      }
      total += rarityOfWord;
      addTo(pageSums, bestPages, rarityOfWord);
      addTo(sectionSums, bestSections, rarityOfWord);
      for (const [page, value] of bestTitles) titles.set(page, (titles.get(page) ?? 0) + value);
    });

    // Lowered by the part of the query that is not there.
    const scoreOf = (sum) => sum ? whole(sum.score * sum.found / total) : 0;
    const results = Array.from(pageSums, ([number, sum]) => {
      const page = pages[number];
      const title = titles.get(number) ?? 0;
      const scored = Array.from({ length: page.length }, (_, position) => ({
        number: page.first + position, score: scoreOf(sectionSums.get(page.first + position)),
      }));
      const bestSection = Math.max(...scored.map((section) => section.score));
      const score = scoreOf(sum) + whole(weights.title * title ** 3 / total ** 2) +
        whole(bestSection / weights.bestSectionPart);
      return { number, page, score, scored };
    });
    results.sort((a, b) => b.score - a.score || a.number - b.number);

    const counts = new Map(index.types.map(([type]) => [type, 0]));
    for (const { page } of results) {
      for (const type of page.types) counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    return {
      pages: results.filter(({ page }) => accepts(page, filters)).map(shown),
      all: results.length,
      counts,
      words: hits,
    };
  }

  // What a result shows: the page, its best sections, and the text of its opening or, where that
  // is empty, of the first section that has some.
  function shown({ page, score, scored }) {
    const passage = ({ number, score }) => {
      const [anchor, heading, excerpt] = index.sections[number];
      return { number, anchor, heading, excerpt, score };
    };
    const named = scored.filter(({ number, score }) => score > 0 && index.sections[number][0]);
    const least = Math.max(0, ...named.map((section) => section.score)) / weights.shownSectionPart;
    const passages = named
      .filter((section) => section.score >= least)
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, weights.shownSections)
      .map(passage);
    const lead = scored.map(passage).find((section) => section.excerpt !== "");
    const isShownBelow = lead && passages.some((section) => section.number === lead.number);
    return {
      address: page.address, title: page.title, trail: page.trail, types: page.types, score,
      excerpt: lead && !isShownBelow ? lead.excerpt : "", sections: passages,
    };
  }

  return {
    analyse, search,
    parts: (text, words) => parts(text, (word) => words.has(word)),
    excerpt: (text, words) => excerpt(text, (word) => words.has(word)),
  };
}
