// Says that the session ends soon, five minutes before; a click prolongs it, and what is being written stays on the page.
const warned = 5 * 60;
const box = document.querySelector("[data-ief-session]");
const notice = box?.firstElementChild;
const words = box?.querySelector("[data-ief-session-words]");
const button = box?.querySelector("button");
let ends = Date.now() + Number(box?.dataset.iefSession) * 1000;

function look() {
  const left = Math.ceil((ends - Date.now()) / 60000);
  if (left * 60 > warned) return;

  const sentence = left > 0
    ? `Il reste ${left} minute${left > 1 ? "s" : ""}. Ce que vous avez saisi reste sur cette page.`
    : "Votre session est terminée. Reconnectez-vous dans un autre onglet, puis revenez ici : ce que vous avez saisi est encore sur cette page.";
  if (words.textContent !== sentence) words.textContent = sentence;
  button.hidden = left <= 0;
  notice.hidden = false;
}

async function prolong() {
  try {
    const answer = await fetch("/session", { headers: { Accept: "application/json" } });
    if (!answer.ok || answer.redirected) return;

    ends = Date.now() + (await answer.json()).secondes * 1000;
    notice.hidden = true;
  } catch {
    words.textContent = "Le service ne répond pas : recommencez dans un instant.";
  }
}

if (box) {
  button.addEventListener("click", prolong);
  setInterval(look, 15000);
  look();
}
