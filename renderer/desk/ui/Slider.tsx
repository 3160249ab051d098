import { Label } from 'react-aria-components/Label';
import { Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './Slider.module.css';

interface SliderProps {
  label: string;
  value: number;
  min: number;
  max: number;
  /** The value in words, beside the label. */
  output: string;
  /** Called continuously while it moves. */
  onChange(value: number): void;
  /** Called when the movement has ended. */
  onDone(value: number): void;
}

/** A whole number between two ends, set by dragging or by the arrow keys. */
export function Slider({ label, value, min, max, output, onChange, onDone }: SliderProps) {
  return (
    <AriaSlider
      value={value}
      minValue={min}
      maxValue={max}
      step={1}
      onChange={(next) => onChange(single(next))}
      onChangeEnd={(next) => onDone(single(next))}
      className={styles.slider ?? ''}
    >
      <div className={styles.head}>
        <Label>{label}</Label>
        <SliderOutput>{output}</SliderOutput>
      </div>
      <SliderTrack className={styles.track ?? ''}>
        <div className={styles.rail} />
        <SliderThumb className={styles.thumb ?? ''} />
      </SliderTrack>
    </AriaSlider>
  );
}

function single(value: number | number[]): number {
  return typeof value === 'number' ? value : (value[0] ?? 0);
}

interface SplitterProps {
  label: string;
  /** Width of the pane that it sizes, in CSS pixels. */
  value: number;
  min: number;
  max: number;
  /** Which side of the splitter that pane is on. */
  side: 'left' | 'right';
  /** Called continuously while it is dragged. */
  onChange(value: number): void;
  /** Called when the drag has ended. */
  onDone(value: number): void;
}

/** Pixels a press of an arrow key moves it. */
const STEP = 16;

/** A line between two panes that can be dragged, or moved by the arrow keys, Home and End. */
export function Splitter({ label, value, min, max, side, onChange, onDone }: SplitterProps) {
  const drag = useRef<{ x: number; value: number } | null>(null);
  const sign = side === 'left' ? 1 : -1;
  const clamp = (width: number) => Math.round(Math.min(max, Math.max(min, width)));

  function move(event: PointerEvent): number | null {
    return drag.current && clamp(drag.current.value + sign * (event.clientX - drag.current.x));
  }

  function press(event: KeyboardEvent) {
    const targets: Record<string, number> = {
      ArrowLeft: value - sign * STEP,
      ArrowRight: value + sign * STEP,
      Home: min,
      End: max,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(clamp(target));
    onDone(clamp(target));
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      className={styles.splitter}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, value };
      }}
      onPointerMove={(event) => {
        const width = move(event);
        if (width !== null) onChange(width);
      }}
      onLostPointerCapture={(event) => {
        const width = move(event);
        drag.current = null;
        if (width !== null) onDone(width);
      }}
    />
  );
}
