import { mountWidget } from "./widget/mount.tsx";

// <script src="https://our-server/widget.js" data-lang="fr" defer></script>: the server is where the script came from.
const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src)
  mountWidget(new URL(script.src).origin, script.dataset["lang"] === "en" ? "en" : "fr");
