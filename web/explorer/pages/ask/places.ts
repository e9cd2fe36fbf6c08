import { ExplorerPlacesDocument } from '../../../../generated/explorer/graphql';
import { useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';

/** The countries and regions by name, asked for once they are needed. */
export function usePlaces(areNeeded: boolean): { id: string; name: string }[] {
  const { language } = useLanguage();
  const { data } = useAsked(ExplorerPlacesDocument, {}, !areNeeded);
  return [...(data?.countries.nodes ?? []), ...(data?.regions.nodes ?? [])].sort((a, b) =>
    a.name.localeCompare(b.name, language),
  );
}
