// The view "Details": a tool's number, types and phases, out of what the site knows.
import { button, byID, element } from "./editor-elements.js";

export class DetailsView {
  #page;
  #panel = byID("panel-details");
  #number = null;
  #boxes = [];
  #isOwn = false;
  #shape = "";

  constructor(page) {
    this.#page = page;
    page.addEventListener("page", () => { this.#shape = ""; this.#isOwn = false; });
    page.addEventListener("state", () => this.#show());
  }

  #show() {
    const form = this.#page.state.form;
    if (!form) return;
    const waiting = this.#page.changes.form;
    const isOpen = !form.isInherited || this.#isOwn || waiting !== null;
    // The form is made once; later answers set what it says, but for the field that is being typed in.
    const shape = JSON.stringify([
      this.#page.file, isOpen, form.types.map((one) => one.id), form.phases.map((one) => one.id)]);
    if (shape !== this.#shape) this.#make(form, isOpen);
    this.#shape = shape;
    const number = String((waiting ?? form).number ?? "");
    if (document.activeElement !== this.#number) this.#number.value = number;
    for (const [box, list, id] of this.#boxes) {
      box.checked = waiting
        ? waiting[list].includes(id) : form[list].find((one) => one.id === id).isChosen;
    }
  }

  #make(form, isOpen) {
    this.#boxes = [];
    this.#number = element("input", {
      type: "number", id: "form-number", min: "0", max: "99999", step: "1", inputMode: "numeric", disabled: !isOpen,
      oninput: () => this.#send(),
    });
    const fields = element(
      "form", { className: "form", onsubmit: (event) => event.preventDefault() },
      element(
        "div", { className: "form-field" },
        element("label", { htmlFor: "form-number", textContent: "Number" }),
        this.#number,
        element("p", { className: "form-note", textContent: "Its place among the tools. Empty for none." })));
    for (const [list, title] of [["types", "Types of tool"], ["phases", "Phases it is used in"]]) {
      if (form[list].length) fields.append(this.#choices(form, list, title, isOpen));
    }
    this.#panel.replaceChildren(...(isOpen ? [] : [this.#inherited()]), fields);
  }

  #choices(form, list, title, isOpen) {
    const group = element(
      "fieldset", { disabled: !isOpen }, element("legend", { textContent: title }));
    form[list].forEach((one, index) => {
      const box = element("input", { type: "checkbox", onchange: () => this.#send() });
      this.#boxes.push([box, list, one.id]);
      const hue = list === "types" ? ` hue-${(index % 6) + 1}` : "";
      group.append(element(
        "label", { className: `choice${hue}` }, box, element("bdi", { textContent: one.label })));
    });
    return group;
  }

  #inherited() {
    const source = this.#page.state.translation?.source?.title;
    const own = button("Set other values here", () => {
      this.#isOwn = true;
      this.#show();
      this.#number.focus();
    });
    return element(
      "div", { className: "aside" },
      element("p", {},
        "These are the values of the source, “", element("bdi", { textContent: source ?? "" }),
        "”. They change with it, and a translation seldom needs others."),
      own);
  }

  #send() {
    // What is valid is an integer; the browser says what is wrong with anything else.
    if (!this.#number.reportValidity()) return;
    const chosen = (list) =>
      this.#boxes.filter(([box, name]) => name === list && box.checked).map(([, , id]) => id);
    const number = this.#number.value === "" ? null : this.#number.valueAsNumber;
    this.#page.setForm({ number, types: chosen("types"), phases: chosen("phases") });
  }
}
