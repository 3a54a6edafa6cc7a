package vn.hopluu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class DisplayTextTest {

    @Test
    void a_vietnamese_letter_takes_one_column_composed_or_not() {
        assertThat(DisplayText.width("Bản Giang")).isEqualTo(9);
        assertThat(DisplayText.width(Normalizer.normalize("Nậm Nhùn", Normalizer.Form.NFD)))
                .isEqualTo(8);
    }

    @Test
    void a_short_text_is_padded_and_a_long_one_cut_to_the_same_width() {
        assertThat(DisplayText.left("Xã Thèn Sin", 14)).isEqualTo("Xã Thèn Sin   ");
        assertThat(DisplayText.left("Trung tâm Phục vụ hành chính công", 14)).isEqualTo("Trung tâm Phụ…");
    }

    @Test
    void a_number_is_padded_on_the_left_and_never_cut() {
        assertThat(DisplayText.right("5.718", 8)).isEqualTo("   5.718");
        assertThat(DisplayText.right("1.234.567", 5)).isEqualTo("1.234.567");
    }
}
