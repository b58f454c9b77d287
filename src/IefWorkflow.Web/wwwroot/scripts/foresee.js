// Shows what the votes entered so far would produce. The service counts: the law is not written twice.
for (const form of document.querySelectorAll("form[data-ief-foresee]")) {
  const result = form.querySelector("[data-ief-result]");
  const button = form.querySelector("[data-ief-without-script]");
  if (button) button.hidden = true;
  let asked = 0;
  form.addEventListener("change", async (event) => {
    if (event.target.type !== "radio") return;

    const turn = ++asked;
    try {
      const answer = await fetch(form.dataset.iefForesee, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
      if (!answer.ok || turn !== asked) return;

      const { phrase, sens } = await answer.json();
      const verdict = document.createElement("strong");
      verdict.textContent = sens;
      result.replaceChildren(`${phrase} `, verdict);
    } catch {
      if (button) button.hidden = false;
    }
  });
}
