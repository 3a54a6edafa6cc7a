package vn.hopluu.plan.unitlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonePlacementTest {

    @ParameterizedTest
    @CsvSource({
        "Xã Hòa Bình, Xã Hoà Bình, true",
        "Thị trấn Khánh Hòa, Thị trấn Khánh Hoà, true",
        "Xã Thúy Sơn, Xã Thuý Sơn, true",
        "Huyện Tủa Chùa, Huyện Tủa Chùa, false",
        "Xã Mường Bằng, Xã Mường Bang, false",
        "Xã Mường Bằng, Xã Mường Băng, false",
        "Xã Hòa Bình, Xã Hóa Bình, false",
        "Xã Hòa Bình, Xã Hoa Bình, false",
        "Xã Hòa Bình, Xã Hoà bình, false",
        "Xã Hòa An, Xã Hoa Àn, false",
    })
    void onlyTheLetterThatCarriesTheToneMayDiffer(String one, String other, boolean same) {
        assertThat(TonePlacement.isAllThatDiffers(one, other)).isEqualTo(same);
    }
}
