//! Where a value stands on an axis, and which values are written beside it.

/// How an axis grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// By addition, from zero.
    Linear,
    /// By multiplication: each step is ten times the one before.
    Logarithmic,
}

/// An axis that holds certain values.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Axis {
    scale: Scale,
    first: f64,
    last: f64,
    /// What is written beside it.
    pub marks: Vec<f64>,
}

impl Axis {
    /// The shortest axis of round numbers that holds these values; what cannot stand on it is passed over.
    pub fn around(scale: Scale, values: impl IntoIterator<Item = f64>) -> Self {
        let fits = |value: &f64| value.is_finite() && (*value > 0.0 || scale == Scale::Linear);
        let values: Vec<f64> = values.into_iter().filter(fits).collect();
        let most = values.iter().copied().fold(f64::NAN, f64::max);
        let least = values.iter().copied().fold(f64::NAN, f64::min);
        match scale {
            Scale::Linear => Self::linear(if most > 0.0 { most } else { 1.0 }),
            Scale::Logarithmic if most.is_nan() => Self::logarithmic(1.0, 1.0),
            Scale::Logarithmic => Self::logarithmic(least, most),
        }
    }

    fn linear(most: f64) -> Self {
        let tens = 10_f64.powf((most / 4.0).log10().floor());
        let step = [1.0, 2.0, 2.5, 5.0, 10.0].map(|step| step * tens);
        let step = step.into_iter().find(|step| 5.0 * step >= most);
        let step = step.unwrap_or(10.0 * tens);
        let marks = (0..=5).map(|nth| f64::from(nth) * step);
        // The first mark that is not below the most ends it.
        let mut ended = false;
        let marks: Vec<f64> = marks
            .take_while(|mark| !std::mem::replace(&mut ended, *mark >= most))
            .collect();
        Self {
            scale: Scale::Linear,
            first: 0.0,
            last: marks.last().copied().unwrap_or(most),
            marks,
        }
    }

    #[allow(
        clippy::cast_possible_truncation,
        reason = "a power of ten of a finite number has three digits"
    )]
    fn logarithmic(least: f64, most: f64) -> Self {
        let (low, high) = (least.log10().floor() as i32, most.log10().ceil() as i32);
        let high = high.max(low + 1);
        Self {
            scale: Scale::Logarithmic,
            first: 10_f64.powi(low),
            last: 10_f64.powi(high),
            marks: (low..=high).map(|power| 10_f64.powi(power)).collect(),
        }
    }

    /// Where a value stands: 0 at the beginning, 1 at the end, and never beyond.
    pub fn place(&self, value: f64) -> f64 {
        let place = match self.scale {
            Scale::Linear => value / self.last,
            Scale::Logarithmic => (value / self.first).log10() / (self.last / self.first).log10(),
        };
        if place.is_nan() {
            0.0
        } else {
            place.clamp(0.0, 1.0)
        }
    }
}

/// A value as it is written: three digits that say something, thousands apart.
pub(crate) fn written(value: f64) -> String {
    let digits = match value.abs() {
        0.0 => 0,
        100.0.. => 0,
        10.0.. => 1,
        1.0.. => 2,
        0.1.. => 3,
        0.01.. => 4,
        _ => 5,
    };
    let text = format!("{value:.digits$}");
    let text = match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.'),
        false => &text,
    };
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::new();
    for (nth, digit) in whole.chars().enumerate() {
        if nth > 0 && (whole.len() - nth).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_round_marks_and_holds_its_values() {
        use Scale::{Linear, Logarithmic};
        let rows: [(Scale, &[f64], &[f64]); 7] = [
            (Linear, &[0.3, 17.0], &[0.0, 5.0, 10.0, 15.0, 20.0]),
            (Linear, &[20.0], &[0.0, 5.0, 10.0, 15.0, 20.0]),
            (
                Linear,
                &[0.9],
                &[0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0],
            ),
            (Linear, &[], &[0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0]),
            (
                Logarithmic,
                &[0.02, 30.0, 0.0],
                &[0.01, 0.1, 1.0, 10.0, 100.0],
            ),
            (
                Logarithmic,
                &[100.0, 100_000.0],
                &[100.0, 1000.0, 10_000.0, 100_000.0],
            ),
            (Logarithmic, &[f64::NAN], &[1.0, 10.0]),
        ];
        for (scale, values, marks) in rows {
            let axis = Axis::around(scale, values.iter().copied());
            assert_eq!(axis.marks, marks, "{scale:?} {values:?}");
            assert_eq!(axis.place(marks[marks.len() - 1]), 1.0);
            assert_eq!(axis.place(f64::NAN), 0.0);
        }
        let axis = Axis::around(Logarithmic, [1.0, 100.0]);
        assert_eq!(axis.place(10.0), 0.5);
    }

    #[test]
    fn values_are_written_for_people() {
        for (value, text) in [
            (0.0, "0"),
            (0.000_6, "0.0006"),
            (0.6000000000000001, "0.6"),
            (1.2345, "1.23"),
            (10.0, "10"),
            (100_000.0, "100,000"),
            (1234.5, "1,234"),
            (-2.5, "-2.5"),
        ] {
            assert_eq!(written(value), text);
        }
    }
}
