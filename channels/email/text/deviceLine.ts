import type { Line } from "./line.ts";

const sent =
  /^(?:message )?(?:sent|envoye|expedie|gesendet|von meinem|verzonden|inviato|enviado|skickat|sendt|wyslane|lahetetty|отправлено)(?: [aà] partir)? (?:from|via|with|using|by|de|d'|depuis|du|avec|par|von|vanaf|met|da|dal|desde|do|com|fra|fran|med|z|с|из|mit|über) ?(?:my |mon |ma |mes |l'|la |le |meinem |mijn |mi |il mio |meu |min )?(.*)$/u;
const programs =
  /\b(?:iphone|ipad|ipod|android|galaxy|samsung|blackberry|outlook|hotmail|yahoo|gmail|proton|icloud|courriel|courrier|mail|messagerie|mobile|cellulaire|telephone|phone|smartphone|tablette|tablet|huawei|xiaomi|pixel|nokia|windows|typeapp|spark|sparrow|k-9|4g|5g|lte|appareil|device|app|application|handy)\b/;
const offers =
  /^(?:get|download|telecharge[rz]|obtene[rz]|obtenir|hol(?:en)? (?:sie )?(?:dir )?|scarica|descarga) outlook\b/;
const provenance = /^(?:provenance|von|fra|da) ?: ?(?:courrier|mail|posta) (?:pour|fur|for|per) windows/;
const excuse = /(?:veuillez |please |svp |merci d')?(?:excuse|excuser|pardonne|pardonner|forgive)[zr]?\b.*$/;

/**
 * « Envoyé de mon iPhone », « Get Outlook for iOS »: what a program adds. A sentence that begins so goes on after a comma or
 * has its own verb and full stop. `alone` is for a last line set apart, where the name of an unknown device is enough.
 */
export function isDeviceLine(line: Line, alone: boolean): boolean {
  const text = line.folded.replace(/[<([](?:https?:|mailto:|www\.)[^\s>)\]]*[>)\]]?/g, "").trim();
  if (text.length > 110) return false;
  if (offers.test(text) || provenance.test(text)) return true;
  const device = sent.exec(text.replace(excuse, "").trim())?.[1]?.replace(/\.$/, "").trim();
  if (!device || /[,;:!?]|\. /.test(device)) return false;
  if (programs.test(device) && device.split(" ").length <= 10) return true;
  return alone && device.split(" ").length <= 6 && !/[.]$/.test(line.said) && !/ par /.test(text);
}
