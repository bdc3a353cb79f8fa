import { useEffect } from 'react';
import { useMutation } from '@tanstack/react-query';
import { people, points, sheets, units } from '@shared/contract/index';
import { call } from '@/api/client';
import { useAnswer, usePages } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { openFile } from '@/platform/files';
import { unitOf, type ImportAim, type RowPlan } from './state';

type Unit = Pick<ImportAim, 'unitCode'>;

const importsShown = 10;
const rowsShown = 20;

/** What an import changes when it is done. */
export const outdatedByImport = [
  sheets.listImports,
  sheets.listImportRows,
  people.listPeople,
  people.listMembers,
  people.listHouseholds,
  people.listLiaisons,
  units.list,
  points.getRanking,
  points.listEntries,
] as const;

export const useListImports = ({ kind, ...unit }: ImportAim) =>
  usePages(sheets.listImports, { ...unitOf(unit), kind, limit: importsShown });

export const importInput = (unit: Unit, importId: string) => ({ ...unitOf(unit), importId });

export const useGetImport = (unit: Unit, importId: string, isEnabled = true) =>
  useAnswer(sheets.getImport, importInput(unit, importId), { isEnabled });

/** Asks again every so often while something goes on elsewhere. */
export function useAskingAgain(refetch: () => unknown, isActive: boolean, everyMs = 2_000): void {
  useEffect(() => {
    if (!isActive) return undefined;
    const timer = setInterval(() => void refetch(), everyMs);
    return () => clearInterval(timer);
  }, [refetch, isActive, everyMs]);
}

export const useListImportRows = (unit: Unit, importId: string, plan: RowPlan | null) =>
  usePages(sheets.listImportRows, {
    ...importInput(unit, importId),
    ...(plan === null ? {} : { plan }),
    limit: rowsShown,
  });

export const useSubmitImportRow = (importId: string, rowNumber: number) =>
  useWrite(sheets.submitImportRow, {
    name: `import-row:${importId}:${rowNumber}`,
    changes: [sheets.getImport, sheets.listImportRows, sheets.listImports],
  });

export const useAdvanceImport = (importId: string) =>
  useWrite(sheets.advanceImport, {
    name: `import:${importId}`,
    changes: [sheets.getImport, ...outdatedByImport],
  });

/** The empty roster or ledger as a file. */
export const useExportTemplate = ({ kind, ...unit }: ImportAim) =>
  useMutation({
    mutationFn: async () => {
      const { url, fileName } = await call(sheets.exportTemplate, {
        ...unitOf(unit),
        kind: kind === 'entries' ? kind : 'roster',
      });
      return openFile(url, fileName);
    },
  });
