import { useEffect, useState } from 'react';
import { type ErrorKey, explainError } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { createSheetClient, type SheetClient } from './sheet-client';
import type { SheetOrder, SheetPreview } from './sheet-protocol';

export type PreparedPreview = {
  /** What is drawn; while another one is put together the one before stays. `undefined` until the first is there. */
  preview: SheetPreview | undefined;
  /** Whether `preview` is what was asked for last; it must not be written before. */
  isReady: boolean;
  /** Why there is none. */
  problem: ErrorKey | null;
  client: SheetClient;
  /** Ends everything that is being made, and begins anew with what is asked for. */
  restart: () => void;
};

type Answered = { order: SheetOrder; round: number; preview: SheetPreview };

/** Has a worker put the sheet together, which lives as long as the screen. */
export function useSheetWorker(order: SheetOrder | undefined): PreparedPreview {
  const { db } = useServices();
  const [client] = useState(() => createSheetClient(db.name));
  const [round, setRound] = useState(0);
  const [answered, setAnswered] = useState<Answered>();
  const [problem, setProblem] = useState<ErrorKey | null>(null);
  useEffect(() => () => client.close(), [client]);
  useEffect(() => {
    if (!order) return undefined;
    let isGone = false;
    client.prepare(order).then(
      (preview) => {
        if (isGone || !preview) return;
        setProblem(null);
        setAnswered({ order, round, preview });
      },
      (error: unknown) => {
        const reason = explainError(error);
        // Ended on purpose: another worker begins anew.
        if (!isGone && reason !== 'cancelled') setProblem(reason);
      },
    );
    return () => {
      isGone = true;
    };
  }, [client, order, round]);
  return {
    preview: answered?.preview,
    isReady: answered !== undefined && answered.order === order && answered.round === round,
    problem,
    client,
    restart: () => {
      client.close();
      setRound((before) => before + 1);
    },
  };
}
