/** What a column of a source says of a person. `text` is anything else that two records of one person have in common. */
export const fieldKinds = [
  "firstName",
  "lastName",
  "birthDate",
  "streetNumber",
  "street",
  "unit",
  "city",
  "region",
  "postalCode",
  "phone",
  "email",
  "identifier",
  "text",
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Which columns are compared, as what; and the one that names the record. */
export interface Mapping {
  id: string;
  fields: { column: string; kind: FieldKind }[];
}

/** Names that sources give their columns, folded to letters. The first kind that fits wins. */
const usual: [FieldKind, RegExp][] = [
  ["firstName", /^(?:given|first|fore|christian)name$|^given$|^first$|^prenom$|^forename1?$/],
  ["lastName", /^(?:sur|last|family)name$|^surname$|^last$|^nom(?:defamille)?$|^family$/],
  ["birthDate", /^(?:dob|dateofbirth|birthdate|birthday|datedenaissance|naissance|datenaissance)$/],
  ["streetNumber", /^(?:streetnumber|housenumber|civicnumber|streetno|numerocivique|numciv)$/],
  ["street", /^(?:street|address|address1|addressline1|streetname|rue|adresse|addr|odonyme)$/],
  ["unit", /^(?:unit|apartment|apt|appartement|app|address2|addressline2)$/],
  ["city", /^(?:city|suburb|town|municipality|ville|municipalite|birthplace|placeofbirth)$/],
  ["region", /^(?:state|province|region|county)$/],
  ["postalCode", /^(?:postcode|postalcode|zip|zipcode|codepostal|postcodefake)$/],
  ["phone", /^(?:phone|phonenumber|telephone|tel|mobile|cell)$/],
  ["email", /^(?:email|mail|emailaddress|courriel)$/],
  ["identifier", /^(?:socsecid|ssn|nas|sin|medicare|ramq|cardnumber|nationalid)$/],
  ["text", /^(?:gender|sex|sexe|genre|occupation|language|langue)$/],
];
/** The record's own number, and what would give the answer away: never compared. */
const ofRecord = /^(?:id|uniqueid|recid|recordid|cluster|clusterid|sourcedataset|source|truth|entity)$/;
const ofId = /^(?:id|uniqueid|recid|recordid|numero|cle)$/;

/** What a usual name of a column, or one of our own words, says the column holds. */
export function kindNamed(name: string): FieldKind | undefined {
  return fieldKinds.find((kind) => kind === name) ?? usual.find(([, named]) => named.test(letters(name)))?.[0];
}

/** The mapping of a file whose columns have usual names; a column nobody knows is left out. Undefined when none is known. */
export function guessMapping(columns: readonly string[]): Mapping | undefined {
  const id = columns.find((column) => ofId.test(letters(column))) ?? columns[0];
  if (id === undefined) return undefined;
  const fields = columns.flatMap((column) => {
    const kind = column === id || ofRecord.test(letters(column)) ? undefined : kindNamed(column);
    return kind === undefined ? [] : [{ column, kind }];
  });
  return fields.length > 0 ? { id, fields } : undefined;
}

const letters = (column: string): string =>
  column
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
