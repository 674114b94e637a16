// SPDX-License-Identifier: Apache-2.0

/// An analyzer that knows which measures it needs even if some of its options are faulty.
///
/// The measures are checked together with the options, so that all faults are reported at once.
package protocol PartlyLoadedAnalyzer: Analyzer {
    /// The measures that the options without faults need; read after `load` has thrown.
    var measuresNeededByValidOptions: [NeededMeasure] { get }
}
