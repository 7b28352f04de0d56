// Mail programs know little CSS, and some none of what stands in the head: what must hold is written on each element, and the head
// only adds the dark scheme. The colours are those of web/ui/tokens.css.
export const colours = {
  paper: "#f6f4ee",
  surface: "#ffffff",
  ink: "#1c2523",
  soft: "#4b5855",
  line: "#dfdacd",
  accent: "#0a665c",
  onAccent: "#ffffff",
};

export const FONT = "'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

export const darkStyle = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #0f1615 !important; }
  .surface { background: #17201e !important; border-color: #2d3a37 !important; }
  .ink { color: #e9f0ee !important; }
  .soft { color: #a8b6b2 !important; }
  .link { color: #6ed0c0 !important; }
  .band { background: #1b5048 !important; }
  .button { background: #6ed0c0 !important; color: #04231e !important; }
}
@media (max-width: 480px) {
  .pad { padding-left: 16px !important; padding-right: 16px !important; }
}`;
