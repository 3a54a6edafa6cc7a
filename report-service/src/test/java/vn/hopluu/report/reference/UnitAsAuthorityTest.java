package vn.hopluu.report.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitAsAuthorityTest {

    @ParameterizedTest
    @CsvSource({
        "Xã Bản Bo, UBND xã Bản Bo",
        "Huyện Tam Đường, UBND huyện Tam Đường",
        "Tỉnh Lai Châu, UBND tỉnh Lai Châu",
        "Phường Tân Phong, UBND phường Tân Phong",
        "Đặc khu Phú Quốc, UBND đặc khu Phú Quốc",
        "Sở Nội vụ tỉnh Lai Châu, Sở Nội vụ tỉnh Lai Châu",
        "Văn phòng UBND tỉnh Sơn La, Văn phòng UBND tỉnh Sơn La"
    })
    void a_territory_signs_by_its_committee_and_an_office_by_its_name(String name, String authority) {
        assertThat(new Unit.Version(LocalDate.of(2021, 1, 1), null, "03412", name).asAuthority())
                .isEqualTo(authority);
    }
}
