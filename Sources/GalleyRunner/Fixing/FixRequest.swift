// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyReaders

/// The inputs to fix, the plan whose edits are applied, and the destination.
public struct FixRequest: Sendable {
    /// The destination of fixed files.
    public enum Destination: Sendable {
        /// A folder in which each fixed file has the path that its input has relative to the
        /// innermost folder that contains all inputs.
        case folder(String)
        /// The original files, which are replaced.
        case inPlace
        /// No destination, because changes are only shown.
        case nowhere
    }

    /// A function that is called for every changed document with the document's id, old text and
    /// new text.
    package typealias Show = @Sendable (_ id: String, _ old: String, _ new: String) -> Void

    let plan: EnginePlan
    let inputs: InputList
    let options: InputOptions
    let destination: Destination
    /// The rules whose edits are not applied.
    let leftOut: Set<String>
    /// Whether edits that are optional, because the text would lose words, are applied too.
    let losesWords: Bool
    let show: Show

    /// Makes a request.
    package init(
        plan: EnginePlan, inputs: InputList, options: InputOptions, destination: Destination,
        leftOut: Set<String>, losesWords: Bool = false, show: @escaping Show
    ) {
        self.plan = plan
        self.inputs = inputs
        self.options = options
        self.destination = destination
        self.leftOut = leftOut
        self.losesWords = losesWords
        self.show = show
    }
}
