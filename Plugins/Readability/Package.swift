// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Readability",
    platforms: [.macOS(.v26)],
    dependencies: [
        // In a copy of this folder, the place of Galley: its URL, or your clone of it.
        .package(name: "Galley", path: "../..")
    ],
    targets: [
        .target(
            name: "Readability",
            dependencies: [.product(name: "Galley", package: "Galley")]
        ),
        .executableTarget(
            name: "readability",
            dependencies: ["Readability", .product(name: "Galley", package: "Galley")],
            path: "Sources/ReadabilityTool"
        ),
        .testTarget(
            name: "ReadabilityTests",
            dependencies: [
                "Readability", .product(name: "Galley", package: "Galley"),
                .product(name: "GalleyTesting", package: "Galley"),
            ]
        ),
    ]
)
