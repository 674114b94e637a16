// SPDX-License-Identifier: Apache-2.0

/// A declared analyzer at work for one worker: it looks at many documents at once.
package protocol BatchExaminer: Sendable {
    /// A part of the input begins: what is counted against a limit is counted anew.
    ///
    /// The parts follow from the input alone, so that a limit is met at the same document however
    /// many workers there are.
    func beginPart()
    /// Looks at documents; says something of each, in their order.
    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>]
    /// There are no more documents.
    func finish()
}
