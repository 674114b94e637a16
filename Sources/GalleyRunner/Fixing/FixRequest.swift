// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// What is to be mended, and where to.
package struct FixRequest: Sendable {
    /// Where mended files go.
    package enum Destination: Sendable {
        /// Below a folder, as they lie below the folder that all inputs share.
        case folder(String)
        /// In the place of the originals.
        case inPlace
        /// Nowhere: changes are only shown.
        case nowhere
    }

    /// Told of every change: the document, its text before and after.
    package typealias Show = @Sendable (_ id: String, _ old: String, _ new: String) -> Void

    let plan: EnginePlan
    let inputs: InputList
    let options: InputOptions
    let destination: Destination
    /// Rules whose edits are not applied.
    let leftOut: Set<String>
    let show: Show

    /// Makes a request.
    package init(
        plan: EnginePlan, inputs: InputList, options: InputOptions, destination: Destination,
        leftOut: Set<String>, show: @escaping Show
    ) {
        self.plan = plan
        self.inputs = inputs
        self.options = options
        self.destination = destination
        self.leftOut = leftOut
        self.show = show
    }
}
