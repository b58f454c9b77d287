// Rows of choices (a roll call, a vote) by the keyboard: arrows up and down change rows, a letter chooses and goes on to the next row without a choice.
// The letters only work while a choice has the focus; without this script the choices are plain radio buttons.
const radios = (row) => [...row.querySelectorAll("input[type=radio]")];

const enter = (row, column) => {
  const choices = radios(row);
  (choices.find((choice) => choice.checked) ?? choices[column] ?? choices[0])?.focus();
};

const choose = (choice) => {
  choice.checked = true;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
};

for (const box of document.querySelectorAll("[data-ief-rows]")) {
  const rows = [...box.querySelectorAll("[data-ief-row]")];
  const after = box.closest("form")?.querySelector("button[type=submit]:not([data-ief-without-script])");
  box.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.type !== "radio") return;

    const place = rows.indexOf(event.target.closest("[data-ief-row]"));
    const column = radios(rows[place]).indexOf(event.target);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = rows[place + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) enter(next, column);
      return;
    }

    const choice = radios(rows[place]).find((candidate) => candidate.dataset.iefKey === event.key.toLowerCase());
    if (!choice) return;

    event.preventDefault();
    choose(choice);
    choice.focus();
    const next = rows.slice(place + 1).find((row) => !radios(row).some((candidate) => candidate.checked));
    if (next) enter(next, 0);
    else after?.focus();
  });
}
