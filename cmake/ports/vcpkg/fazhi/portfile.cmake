# An overlay port of vcpkg that builds the sources it lies in, and so needs no address of them:
#   vcpkg install fazhi --overlay-ports=FAZHI/cmake/ports/vcpkg
# Untested: checked for its syntax and its names only.
get_filename_component(SOURCE_PATH "${CURRENT_PORT_DIR}/../../../.." ABSOLUTE)

# What a feature that is not asked for leaves out of the library.
vcpkg_check_features(OUT_FEATURE_OPTIONS features FEATURES
  digest FAZHI_DIGEST
  docx FAZHI_DOCX
  encodings FAZHI_ENCODINGS
  html FAZHI_HTML
  tools FAZHI_BUILD_CLI)

vcpkg_cmake_configure(SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS ${features} -DFAZHI_BUILD_TESTS=OFF -DFAZHI_BUILD_EXAMPLES=OFF -DFAZHI_LAYER_CHECK=OFF
    -DFAZHI_STATIC_COMMAND=OFF)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/fazhi)
vcpkg_fixup_pkgconfig()
if("tools" IN_LIST FEATURES)
  vcpkg_copy_tools(TOOL_NAMES fazhi AUTO_CLEAN)
endif()

file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share"
  "${CURRENT_PACKAGES_DIR}/share/doc")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
