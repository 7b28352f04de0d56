import { describe, expect, it } from "vitest";
import { offeringSchema } from "../../../contracts/offering.ts";
import { label, read, readOne, row } from "./rows.ts";

describe("one page, one offering", () => {
  it("keeps the rows of a page as sessions, equal ones once", () => {
    const later = { EventDate: "2024-07-13T14:00:00", EndDate: "2024-07-13T15:00:00" };
    const offering = readOne(row(later), row(), row(later));
    expect(offering.id).toBe("laval-dehors-danse-parc-ruisseau");
    expect(offering.sessions.map(({ startsAt }) => startsAt)).toEqual(["2024-07-06T14:00:00Z", "2024-07-13T14:00:00Z"]);
  });

  it("tells apart two sessions at the same time in two places", () => {
    const at = (name: string) => row({ Locations: [label(name)] });
    const { sessions, places } = readOne(at("Parc du Ruisseau"), at("Bibliothèque Sainte-Anne"));
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(2);
    expect(places.map(({ name }) => name)).toEqual(["Parc du Ruisseau", "Bibliothèque Sainte-Anne"]);
  });

  it("makes ids from the page whatever its accents, spaces and capitals", () => {
    const ids = [
      "/Pages/Fr/Calendrier/%C3%89t%C3%A9 au-parc.aspx",
      "https://www.laval.ca/pages/fr/calendrier/ete-au-parc.aspx",
    ];
    expect(ids.map((PageUrl) => readOne(row({ PageUrl })).id)).toEqual(["laval-ete-au-parc", "laval-ete-au-parc"]);
    expect(readOne(row({ PageUrl: `/x/${"long-".repeat(80)}fin.aspx` })).id.length).toBeLessThan(140);
  });

  it("gives deep-equal offerings when read twice, all of them valid", () => {
    const rows = [row({ Tags: [label("Vimont", "Neighborhood")] }), row({ PageUrl: "/b.aspx" })];
    expect(read(rows)).toEqual(read(rows));
    for (const offering of read(rows).offerings) expect(offeringSchema.parse(offering)).toEqual(offering);
  });

  it("takes the day of the export from the file name, when there is a real one", () => {
    expect(read([row()]).offerings[0]?.asOf).toBe("2024-06-12");
    expect(read([row()], "calendrier_2024-02-31.json").offerings[0]).not.toHaveProperty("asOf");
  });
});

describe("texts and links", () => {
  it("strips HTML, entities, no-break and zero-width spaces without cutting words", () => {
    const Excerpt =
      "<p>In\u200bscrip<span>tion&#160;: </span>1<sup>er</sup>&nbsp;ao&ucirc;t&#58; caf&eacute; &amp; th&eacute;<br>Fin</p><script>x()</script>";
    expect(readOne(row({ Excerpt })).description?.fr).toBe("Inscription : 1er août: café & thé\nFin");
  });

  it("leaves the description out when there is none and summarises by the title", () => {
    const offering = readOne(row({ Excerpt: null }));
    expect(offering).not.toHaveProperty("description");
    expect(offering.summary.fr).toBe(offering.title.fr);
  });

  it("cuts a long text to its first sentences", () => {
    const sentence =
      "Une phrase assez longue pour qu'il en faille trois ou quatre afin de dépasser la limite du résumé. ";
    const { summary, description } = readOne(row({ Excerpt: sentence.repeat(5) }));
    expect(summary.fr).toBe(`${sentence}${sentence}`.trim());
    expect(description?.fr.length).toBeGreaterThan(400);
  });

  it("makes addresses absolute and keeps only those of the web", () => {
    expect(readOne(row()).url).toBe("https://www.laval.ca/Pages/Fr/Calendrier/dehors-danse-parc-ruisseau.aspx");
    const link = (url: string) =>
      readOne(row({ ActivityInscriptionLabel: "Inscription en ligne", "ActivityInscriptionUrl.Url": url }))
        .registration;
    expect(link("https://exemple.org/a?b=1")).toEqual({
      required: true,
      url: "https://exemple.org/a?b=1",
      label: "Inscription en ligne",
    });
    expect(link("/inscription.aspx")?.url).toBe("https://www.laval.ca/inscription.aspx");
    expect(link("javascript:alert(1)")).toEqual({ required: true, label: "Inscription en ligne" });
    expect(readOne(row())).not.toHaveProperty("registration");
  });
});

describe("places, neighbourhoods and labels", () => {
  it("joins places to facilities by folded name", () => {
    const { places, neighbourhoods, sessions } = readOne(row({ Locations: [label("PARC DU RUISSEAU")] }));
    expect(places[0]).toMatchObject({
      name: "Parc du Ruisseau",
      facilityId: "lieu-parc-du-ruisseau",
      postalCode: "H7L 1A1",
      lat: 45.613,
    });
    expect(neighbourhoods).toEqual(["Sainte-Rose"]);
    expect(sessions[0]?.place?.facilityId).toBe("lieu-parc-du-ruisseau");
    expect(readOne(row({ Locations: [label("Bibliothèque Ste-Anne")] })).places[0]?.name).toBe(
      "Bibliothèque Sainte-Anne",
    );
  });

  it("believes the tag of the row over the position of the place", () => {
    const { places, neighbourhoods, keywords } = readOne(
      row({ Locations: [label("Parc du Ruisseau")], Tags: [label("Fabreville", "Neighborhood"), label("Danser")] }),
    );
    expect([places[0]?.neighbourhood, neighbourhoods, keywords]).toEqual(["Fabreville", ["Fabreville"], ["Danser"]]);
  });

  it("keeps a place that the city's list does not have, by its name", () => {
    expect(readOne(row({ Title: "Danse", Locations: [label("Chalet du Bout")] })).places).toEqual([
      { name: "Chalet du Bout" },
    ]);
  });

  it("finds the facility that the title names when no place is given, with its evidence", () => {
    const offering = readOne(row());
    expect(offering.places[0]?.facilityId).toBe("lieu-parc-du-ruisseau");
    expect(offering.evidence).toContainEqual({
      field: "places",
      words: "Danse au parc du Ruisseau",
      rule: "facility-in-title",
    });
  });

  it("gives no place to a session whose row lists several", () => {
    const { sessions, places } = readOne(
      row({ Locations: [label("Parc du Ruisseau"), label("Bibliothèque Sainte-Anne")] }),
    );
    expect(sessions[0]).not.toHaveProperty("place");
    expect(places).toHaveLength(2);
  });

  it("reads clienteles, sites, kind and setting from labels", () => {
    const offering = readOne(
      row({
        Clienteles: [label("Familles"), label("Personnes handicapées"), label("Inconnue")],
        Sites: [label("Site Internet"), label("Dehors")],
        Categories: [label("Événements et festivals"), label("Activités de la ville")],
        Subcategories: [label("Conférences")],
      }),
    );
    expect(offering).toMatchObject({
      kind: "event",
      audiences: ["family"],
      accessibility: ["disability"],
      setting: "outdoor",
      topics: ["Dehors"],
      organism: "Ville de Laval",
      categories: ["Événements et festivals", "Activités de la ville", "Conférences"],
    });
    expect(offering.evidence).toContainEqual({ field: "setting", words: "Dehors", rule: "label-outdoor" });
  });

  it("takes a building for the meeting point of a walk, and an indoor place with an outdoor label for both", () => {
    const atLibrary = { Title: "Fête", Locations: [label("Bibliothèque Sainte-Anne")], Sites: [label("Dehors")] };
    expect(readOne(row({ ...atLibrary, Excerpt: "Parcourez les rues avec un guide." })).setting).toBe("outdoor");
    expect(readOne(row({ ...atLibrary, Excerpt: "Des jeux pour tous les goûts." })).setting).toBe("both");
  });

  it("needs no registration for a walk that people make by themselves, unless the page has a link for it", () => {
    const walk = { PageUrl: "/Pages/Fr/Calendrier/visite-libre-parcours-du-village.aspx" };
    expect(readOne(row(walk)).registration).toEqual({ required: false });
    expect(readOne(row({ ...walk, ActivityInscriptionLabel: "Inscription en ligne" })).registration).toEqual({
      required: true,
      label: "Inscription en ligne",
    });
    expect(readOne(row())).not.toHaveProperty("registration");
  });

  it("takes « Préscolaire et maternelle » for a subject, not for a school outing", () => {
    const talk = row({ Tags: [label("Adultes"), label("Préscolaire et maternelle")] });
    expect(readOne(talk)).toMatchObject({ audiences: ["adult"], keywords: ["Adultes", "Préscolaire et maternelle"] });
  });

  it("is not fooled by a label named like a property of objects", () => {
    const { offerings } = read([row({ Clienteles: [label("constructor"), label("__proto__")] })]);
    expect(offerings[0]?.audiences).toEqual([]);
  });
});

describe("status", () => {
  it("takes the mark off the title and cancels the sessions", () => {
    const offering = readOne(row({ Title: "ANNULÉ - Danse" }));
    expect([offering.title.fr, offering.status, offering.sessions[0]?.cancelled]).toEqual(["Danse", "cancelled", true]);
    expect(offering.evidence.map(({ rule }) => rule)).toContain("status-title");
  });

  it("cancels one session only when one row only is marked", () => {
    const offering = readOne(
      row(),
      row({
        Title: "Danse au parc du Ruisseau - ANNULÉ",
        EventDate: "2024-07-07T14:00:00",
        EndDate: "2024-07-07T15:00:00",
      }),
    );
    expect([offering.status, offering.sessions.map(({ cancelled }) => cancelled)]).toEqual(["active", [false, true]]);
  });

  it("knows what is full", () => {
    expect(readOne(row({ Title: "COMPLET -Petit concert" })).status).toBe("full");
  });
});

describe("refused rows", () => {
  it.each([
    [{ Title: null }, /titre/],
    [{ Title: " <b> </b>" }, /titre/],
    [{ Title: 12 }, /titre/],
    [{ PageUrl: undefined }, /page/],
    [{ PageUrl: "  " }, /page/],
    [{ PageUrl: "mailto:a@b.ca" }, /page/],
    [{ EventDate: "hier" }, /EventDate.*« hier »/],
    [{ EventDate: null }, /EventDate/],
    [{ EventDate: "2024-13-45T10:00:00" }, /EventDate/],
    [{ EndDate: "2024-07-06" }, /EndDate/],
    [{ EndDate: "2024-07-05T15:00:00" }, /fin précède/],
    [{ Tags: "Vimont" }, /Tags/],
    [{ Locations: [{ Name: "x" }] }, /Locations/],
  ])("%j", (fields, reason) => {
    const { offerings, refused } = read([row({ PageUrl: "/ok.aspx" }), row(fields)]);
    expect(offerings).toHaveLength(1);
    expect(refused).toEqual([
      { row: 2, reason: expect.stringMatching(reason), raw: JSON.parse(JSON.stringify(row(fields))) },
    ]);
  });

  it.each([[null], ["texte"], [3], [[]]])("a row that is %j", (raw) => {
    expect(read([raw, row()])).toMatchObject({
      refused: [{ row: 1, reason: expect.stringMatching(/\.$/), raw }],
      offerings: [{ kind: "activity" }],
    });
  });
});
