// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Outcomes of gates.
enum SampleGates {
    static let mixed = [
        GateOutcome(gate: "word_frequency.words < 100", tripped: false, actual: "352"),
        GateOutcome(
            gate: "caption_duplication.repeated_share > 5%", tripped: true, actual: "12.3 %"),
        GateOutcome(
            gate: "any sentiment_lexicon.compound < -0.9", tripped: false, actual: "no document"),
    ]
}
