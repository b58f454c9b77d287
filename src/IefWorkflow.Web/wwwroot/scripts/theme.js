// The theme of the machine, for who has chosen none.
const root = document.documentElement;
if (root.dataset.frScheme === "system") {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => { root.dataset.frTheme = dark.matches ? "dark" : "light"; };
  dark.addEventListener("change", follow);
  follow();
}
