// SPDX-License-Identifier: Apache-2.0

/// A stage that looks at many documents at once, such as one whose analyzer is another program.
protocol BatchStage: Stage {
    /// A part of the input begins.
    func beginPart()
    /// Looks at documents; gives as many results, in their order.
    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>]
    /// There are no more documents.
    func finish()
}
