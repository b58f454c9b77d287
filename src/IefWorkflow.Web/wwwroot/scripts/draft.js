// Saves the draft while the family writes, and says so; without this script, the buttons of the form save it.
const form = document.querySelector("form[data-ief-autosave]");
const said = form?.querySelector("[data-ief-saved]");
let waiting;

async function save() {
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Enregistrement": "auto" } });
    const now = new Date();
    said.textContent = answer.ok
      ? `Brouillon enregistré à ${now.getHours()} h ${String(now.getMinutes()).padStart(2, "0")}.`
      : "Le brouillon n'a pas pu être enregistré : utilisez le bouton ci-dessous.";
  } catch {
    said.textContent = "Pas de connexion : le brouillon n'est pas enregistré. Gardez cette page ouverte.";
  }
}

form?.addEventListener("change", () => {
  clearTimeout(waiting);
  waiting = setTimeout(save, 800);
});
form?.addEventListener("submit", () => clearTimeout(waiting));
