package vn.hopluu.report.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.spreadsheet.StateLabels;

/// The drop-downs. What they offer stands on the unseen sheet, because a list within a drop-down may have 255
/// characters only. A figure's cell offers the states and takes any number beside them; a yes or no and a code
/// take nothing else.
final class Choices {

    private static final int FIRST_COLUMN = 10;

    private final XSSFSheet unseen;
    private final Map<List<String>, String> ranges = new LinkedHashMap<>();
    private final Map<List<String>, CellRangeAddressList> cells = new LinkedHashMap<>();

    Choices(XSSFSheet unseen) {
        this.unseen = unseen;
    }

    void offer(XSSFCell cell, Question question) {
        cells.computeIfAbsent(words(question), words -> new CellRangeAddressList())
                .addCellRangeAddress(
                        cell.getRowIndex(), cell.getColumnIndex(), cell.getRowIndex(), cell.getColumnIndex());
    }

    private static List<String> words(Question question) {
        Stream<String> own = question.valueType() == ValueType.BOOLEAN
                ? Stream.of(StateLabels.YES, StateLabels.NO)
                : question.answers().stream();
        return Stream.concat(own, StateLabels.STATES.stream()).toList();
    }

    /// Puts the drop-downs on the sheet; the unseen sheet has all its rows by then.
    void apply(XSSFSheet sheet) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        cells.forEach((words, places) -> {
            DataValidationConstraint list =
                    helper.createFormulaListConstraint(ranges.computeIfAbsent(words, this::range));
            DataValidation choice = helper.createValidation(list, places);
            boolean others = words.equals(StateLabels.STATES);
            choice.setShowErrorBox(!others);
            choice.setEmptyCellAllowed(true);
            choice.createErrorBox("Chọn trong danh sách", "Ô này chỉ nhận: " + String.join(", ", words));
            choice.setSuppressDropDownArrow(true);
            sheet.addValidationData(choice);
        });
        cells.clear();
    }

    private String range(List<String> words) {
        int column = FIRST_COLUMN + ranges.size();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < words.size(); row++) {
            var line = unseen.getRow(row) == null ? unseen.createRow(row) : unseen.getRow(row);
            line.createCell(column).setCellValue(words.get(row));
            rows.add(row);
        }
        String letters = CellReference.convertNumToColString(column);
        return "'" + unseen.getSheetName() + "'!$" + letters + "$1:$" + letters + "$" + rows.size();
    }
}
