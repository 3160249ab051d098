import { Label } from 'react-aria-components/Label';
import { Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import styles from './Slider.module.css';

export interface SliderProps {
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
