// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPages

extension Explanation {
    /// How a line's score came about, in logits; even chances are 0 for kinds, and the role with
    /// the highest score is the line's.
    init(_ reason: LineReason) {
        self.init(
            span: reason.content, label: reason.label, base: Double(reason.base) / 100,
            steps: reason.steps.map { ExplanationStep($0.name, .add(Double($0.weight) / 100)) },
            contribution: Double(reason.score) / 100)
    }
}
