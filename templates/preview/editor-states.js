// How far translations are: a word and a colour for each state.
import { element } from "./editor-elements.js";

const words = {
  current: "Current",
  outdated: "Outdated",
  untranslated: "Untranslated",
  unrecorded: "Not recorded",
  missing: "Missing",
  ahead: "Ahead",
  orphaned: "No source",
};

const meanings = {
  outdated: "The source has changed since this was translated.",
  untranslated: "Still in the source's words.",
  unrecorded: "Nothing says what this was translated from.",
  missing: "The source has this, the translation does not.",
  ahead: "The translation has this, the source does not.",
  orphaned: "This page translates no page of the source language.",
};

export const isToDo = (state) => ["outdated", "missing", "untranslated", "unrecorded"].includes(state);

export const stateWord = (state) => words[state] ?? state;

export const badge = (state) => element(
  "span", { className: `badge ${state}`, textContent: stateWord(state), title: meanings[state] });
