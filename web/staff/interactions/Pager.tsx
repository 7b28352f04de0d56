import { Button } from "@mantine/core";
import { useLanguage } from "../language.ts";

export function Pager({ page, pages, onGo }: { page: number; pages: number; onGo: (page: number) => void }) {
  const { t } = useLanguage();
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label={t("pages")}>
      <Button variant="default" disabled={page <= 1} onClick={() => onGo(page - 1)}>
        {t("previous")}
      </Button>
      <p aria-current="page">{t("pageOf", { page: String(page), pages: String(pages) })}</p>
      <Button variant="default" disabled={page >= pages} onClick={() => onGo(page + 1)}>
        {t("next")}
      </Button>
    </nav>
  );
}
